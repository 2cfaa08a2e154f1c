package kz.derbes.vault;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as somebody types it who has no Kazakh keyboard: small letters, each Kazakh one and ё written as its Russian
 * neighbour, nothing but letters and digits. It exists only on the way into a mark.
 */
final class Folding {
    private static final String KAZAKH = "әіңғүұқөһё";
    private static final String RUSSIAN = "аингуукохе";

    private Folding() {}

    static String of(String typed) {
        var folded = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(Character::isLetterOrDigit)
                .map(Folding::neighbour)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int neighbour(int letter) {
        int place = KAZAKH.indexOf(letter);
        return place < 0 ? letter : RUSSIAN.charAt(place);
    }
}
