package kz.derbes.incident;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What staff may write into a file that outlives the people in it: no contact and no number of a person. A name cannot
 * be told from another word, so the form asks for it.
 */
public final class Words {
    public static final int LONGEST = 4_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[\\p{L}]{2,}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+\\d[\\d\\s()-]{8,}\\d|8[\\s(-]*7\\d{2}[\\s)-]*\\d{3}[\\s-]*\\d{2}[\\s-]*\\d{2}(?!\\d))");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\da-fA-F-])(?:\\d{10,}|(?:\\d{4}[ -]){3}\\d{4})(?!\\d)");

    private Words() {}

    /** What is wrong with a text, as a code: empty, long, email, phone or number. */
    public static Optional<String> fault(String text) {
        if (text.isBlank()) return Optional.of("empty");
        if (text.length() > LONGEST) return Optional.of("long");
        if (EMAIL.matcher(text).find()) return Optional.of("email");
        if (PHONE.matcher(text).find()) return Optional.of("phone");
        if (NUMBER.matcher(text).find()) return Optional.of("number");
        return Optional.empty();
    }

    /** The text; an {@link IllegalArgumentException} when it is not fit to be kept. */
    static String checked(String text) {
        fault(text).ifPresent(it -> {
            throw new IllegalArgumentException("words of a file: " + it);
        });
        return text.strip();
    }
}
