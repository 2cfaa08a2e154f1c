package kz.derbes.law;

import java.util.Locale;

/** The written form of an enum constant: lower case with hyphens. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
