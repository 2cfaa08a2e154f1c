package kz.derbes.vault;

import kz.derbes.law.FieldCode;

/** What of a value staff see before they ask for it: enough to tell two people apart, too little to reach one. */
final class Mask {
    private static final String DOTS = "•••";
    private static final int LAST_DIGITS = 2;

    private Mask() {}

    static String of(FieldCode field, String value) {
        return switch (field) {
            case EMAIL -> email(value);
            case PHONE -> phone(value);
            case SURNAME, GIVEN_NAME, PATRONYMIC -> first(value) + DOTS;
            default -> DOTS;
        };
    }

    private static String email(String value) {
        int at = value.lastIndexOf('@');
        return at < 1
                ? DOTS
                : first(value) + DOTS + "@" + DOTS + value.substring(Math.max(at + 1, value.lastIndexOf('.')));
    }

    private static String phone(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() <= LAST_DIGITS ? DOTS : DOTS + " " + digits.substring(digits.length() - LAST_DIGITS);
    }

    private static String first(String value) {
        String plain = value.strip();
        return plain.isEmpty() ? "" : plain.substring(0, plain.offsetByCodePoints(0, 1));
    }
}
