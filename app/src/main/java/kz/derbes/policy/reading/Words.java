package kz.derbes.policy.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text as its words: lower case, one spelling of each letter, Latin look-alikes inside Cyrillic words undone. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final String LATIN = "aceopxyiəhk";
    private static final String CYRILLIC = "асеорхуіәһк";

    private Words() {}

    /** The first words, as many as a clause can reasonably have. */
    static List<String> first(String text, int most) {
        return words(text).limit(most).toList();
    }

    static List<String> of(String text) {
        return words(text).toList();
    }

    private static Stream<String> words(String text) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .results()
                .map(it -> cyrillic(it.group()));
    }

    private static String cyrillic(String word) {
        if (word.chars().noneMatch(it -> it >= 'а' && it <= 'ӿ')) return word;
        var letters = new StringBuilder(word);
        for (int at = 0; at < letters.length(); at++) {
            int found = LATIN.indexOf(letters.charAt(at));
            if (found >= 0) letters.setCharAt(at, CYRILLIC.charAt(found));
        }
        return letters.toString();
    }
}
