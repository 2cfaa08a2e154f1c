package kz.derbes.policy.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number at the start of a line, before it is known what it numbers.
 *
 * @param line index of the line
 * @param number as printed, without the point or bracket after it
 * @param length how many characters of the line it takes
 * @param rest what follows on the line
 */
record Mark(int line, Shape shape, String number, int length, String rest) {
    private static final String LEAD = "^[\\s\\uFEFF\\u00A0>#*_|]*(?:[-–—•·]\\s+)?[*_]*";
    private static final String WORD = "(?<word>(?:статья|глава|раздел|пункт|бөлім|тарау|бап|§)\\s*)?";
    private static final Pattern DOTTED = Pattern.compile(
            LEAD + WORD + "(?<n>[1-9]\\d{0,2}(?:\\.[1-9]\\d{0,2}){1,5})(?<end>\\s?\\\\?[.):]*)[*_]*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SINGLE = Pattern.compile(
            LEAD + WORD + "(?<n>[1-9]\\d{0,2})(?<end>\\\\?[.)]|-(?:бап|тарау|бөлім)\\.?|(?=\\s))[*_]*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROMAN = Pattern.compile(LEAD + WORD + "(?<n>[IVX]{1,5})(?<end>[.)])(?<rest>\\s.*)$");
    private static final Pattern LETTER = Pattern.compile(LEAD + "(?<n>[а-яёa-zәғқңөұүһі])(?<end>\\))(?<rest>\\s?.*)$");

    /** How a number is written. */
    enum Shape {
        /** {@code 1.2} and deeper. */
        DOTTED,
        /** {@code 1.}, with or without a word such as "chapter" before it. */
        SINGLE,
        /** {@code 1} with nothing after it. */
        BARE,
        /** {@code Глава 1}. */
        NAMED,
        /** {@code 1)}. */
        BRACKET,
        /** {@code a)}. */
        LETTER,
        /** {@code IV.} */
        ROMAN
    }

    static @Nullable Mark of(int index, String line) {
        if (line.length() > 20_000) line = line.substring(0, 20_000);
        var dotted = DOTTED.matcher(line);
        if (dotted.matches()) return breaksOff(dotted) ? null : mark(index, Shape.DOTTED, dotted);
        var single = SINGLE.matcher(line);
        if (single.matches()) return breaksOff(single) ? null : mark(index, shape(single), single);
        var roman = ROMAN.matcher(line);
        if (roman.matches()) return mark(index, Shape.ROMAN, roman);
        var letter = LETTER.matcher(line);
        return letter.matches() ? mark(index, Shape.LETTER, letter) : null;
    }

    /** Dates, amounts and references such as "5.2-тармақ" go on where a number of a clause would end. */
    private static boolean breaksOff(Matcher found) {
        String rest = found.group("rest");
        return !rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || "-%/,–".indexOf(rest.charAt(0)) >= 0);
    }

    private static Shape shape(Matcher single) {
        if (single.group("word") != null || single.group("end").startsWith("-")) return Shape.NAMED;
        String end = single.group("end").replace("\\", "");
        if (end.equals(")")) return Shape.BRACKET;
        return end.isEmpty() ? Shape.BARE : Shape.SINGLE;
    }

    private static Mark mark(int line, Shape shape, Matcher found) {
        String number = found.group("n").replaceAll("\\s", "");
        return new Mark(line, shape, number, found.start("rest"), found.group("rest"));
    }

    /** The printed number as numbers, outermost first; empty for letters and Roman numerals. */
    int[] path() {
        if (shape == Shape.LETTER || shape == Shape.ROMAN) return new int[0];
        return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    boolean startsSmall() {
        String text = rest.strip();
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
