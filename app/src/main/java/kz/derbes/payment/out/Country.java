package kz.derbes.payment.out;

import java.util.Locale;

/**
 * Where an organisation keeps what it receives.
 *
 * @param code two letters of ISO 3166, upper case
 */
record Country(String code) {
    Country {
        code = code.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}")) throw new IllegalArgumentException("a country has two letters");
    }

    /** Reads a setting. */
    public static Country of(String text) {
        return new Country(text);
    }

    @Override
    public String toString() {
        return code;
    }
}
