package kz.derbes.risk.rule;

/** Countries as numbers, so that a decision keeps them beside its other features: 0 is an unknown one. */
public final class CountryCode {
    public static final int UNKNOWN = 0;
    private static final int LETTERS = 26;

    private CountryCode() {}

    /** The number of a code of two capital letters; anything else is {@link #UNKNOWN}. */
    public static int of(String code) {
        if (code.length() != 2 || isNoLetter(code.charAt(0)) || isNoLetter(code.charAt(1))) return UNKNOWN;
        return (code.charAt(0) - 'A') * LETTERS + (code.charAt(1) - 'A') + 1;
    }

    /** The code of a number; empty for an unknown country. */
    public static String text(int number) {
        if (number == UNKNOWN) return "";
        int letters = number - 1;
        return "" + (char) ('A' + letters / LETTERS) + (char) ('A' + letters % LETTERS);
    }

    private static boolean isNoLetter(char it) {
        return it < 'A' || it > 'Z';
    }
}
