package kz.derbes.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rule looks at.
 *
 * @param above the words of the clauses above it, nearest first
 * @param colon whether a list follows
 */
record Sentence(List<String> words, List<List<String>> above, boolean colon) {
    private static final int LONGEST = 300;
    /** A point after a short word such as "г." or "ул." ends nothing. */
    private static final Pattern END = Pattern.compile(
            "(?<!\\b\\p{Ll}{1,2})[.!?](?=[*_»”\"]*\\s+[\\p{Lu}«“\"\\d(])|;(?=\\s|$)|\\R\\s*\\R|\\R(?=\\s*[-–—•·*]\\s)");

    static List<Sentence> of(String body, List<List<String>> above) {
        var sentences = new ArrayList<Sentence>();
        for (String part : END.split(body)) {
            var words = Words.first(part, LONGEST);
            if (!words.isEmpty())
                sentences.add(new Sentence(words, above, part.strip().endsWith(":")));
        }
        return sentences;
    }

    /** The parts of an enumeration, each under the clause that enumerates. */
    static List<Sentence> parts(String body, List<List<String>> above) {
        var lists = new ArrayList<List<String>>();
        lists.add(Words.first(body, LONGEST));
        lists.addAll(above);
        var parts = new ArrayList<Sentence>();
        for (String part : body.split("[,;:()\\n]")) {
            var words = Words.first(part, LONGEST);
            if (!words.isEmpty()) parts.add(new Sentence(words, lists, false));
        }
        return parts;
    }
}
