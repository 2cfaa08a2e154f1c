package kz.derbes.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way in which a promise is commonly worded, as stems that must meet in one sentence.
 *
 * <p>Terms stand apart by spaces and must all hold, in any order: {@code a|b} one of the phrases, {@code a+b} a phrase: one
 * stem soon after the other, {@code ^a} among the first words, {@code @a} in a clause above, {@code !a} nowhere, {@code =a} the
 * whole word, {@code <9} at most so many words, {@code $} the sentence ends with a colon, {@code %3}
 * so much more weight.
 */
final class Rule {
    private static final int NEAR = 4;
    private static final int FIRST = 3;
    /** A particle such as "не" is a word of its own, never the start of one. */
    private static final int SHORT = 2;

    private final Promise promise;
    private final List<Term> terms = new ArrayList<>();
    private int longest = Integer.MAX_VALUE;
    private int bonus;
    private boolean colon;

    /** One condition of a rule: any of its phrases, each a row of stems. */
    private record Term(boolean not, boolean above, boolean first, List<List<String>> phrases) {
        /** What the condition adds to a score when its longest phrase found has that many words. */
        int weight(int words) {
            if (not) return 0;
            return above ? 1 : words * 2 + (first ? 1 : 0);
        }
    }

    Rule(Promise promise, String pattern) {
        this.promise = promise;
        for (String term : pattern.strip().split("\\s+")) {
            if (term.startsWith("<")) longest = Integer.parseInt(term.substring(1));
            else if (term.startsWith("%")) bonus = Integer.parseInt(term.substring(1));
            else if (term.equals("$")) colon = true;
            else terms.add(term(term));
        }
    }

    private static Term term(String text) {
        boolean not = text.startsWith("!");
        if (not) text = text.substring(1);
        boolean above = text.startsWith("@");
        if (above) text = text.substring(1);
        boolean first = text.startsWith("^");
        if (first) text = text.substring(1);
        var phrases =
                Stream.of(text.split("\\|")).map(it -> List.of(it.split("\\+"))).toList();
        return new Term(not, above, first, phrases);
    }

    Promise promise() {
        return promise;
    }

    /** How much of the sentence the rule explains; 0 when it does not hold. */
    int score(Sentence sentence) {
        if (sentence.words().size() > longest || (colon && !sentence.colon())) return 0;
        int score = bonus + (colon ? 1 : 0);
        for (var term : terms) {
            int found = found(term, sentence);
            if ((found > 0) == term.not()) return 0;
            score += term.weight(found);
        }
        return score;
    }

    private static int found(Term term, Sentence sentence) {
        if (!term.above()) return longest(term, sentence.words());
        return sentence.above().stream().mapToInt(it -> longest(term, it)).max().orElse(0);
    }

    /** The number of words of the longest phrase that occurs; 0 when none does. */
    private static int longest(Term term, List<String> words) {
        int last = term.first() ? Math.min(FIRST, words.size()) : words.size();
        int longest = 0;
        for (var phrase : term.phrases())
            for (int at = 0; at < last && phrase.size() > longest; at++)
                if (follows(phrase, words, at)) longest = phrase.size();
        return longest;
    }

    private static boolean follows(List<String> phrase, List<String> words, int at) {
        if (!is(phrase.getFirst(), words.get(at))) return false;
        int from = at;
        for (String stem : phrase.subList(1, phrase.size())) {
            from = next(stem, words, from);
            if (from < 0) return false;
        }
        return true;
    }

    private static int next(String stem, List<String> words, int from) {
        for (int at = from + 1; at < Math.min(words.size(), from + 1 + NEAR); at++)
            if (is(stem, words.get(at))) return at;
        return -1;
    }

    private static boolean is(String stem, String word) {
        if (stem.startsWith("=")) return word.equals(stem.substring(1));
        return stem.length() <= SHORT ? word.equals(stem) : word.startsWith(stem);
    }
}
