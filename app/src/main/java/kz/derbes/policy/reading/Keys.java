package kz.derbes.policy.reading;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of clause keys: 2.4a, 2.4b, 2.10, 3.3#1. */
public final class Keys {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    public static final Comparator<String> ORDER = Comparator.comparing(Keys::padded);

    private Keys() {}

    private static String padded(String key) {
        if (key.equals(Passages.PREAMBLE)) return "";
        return DIGITS.matcher(key)
                .replaceAll(it -> "0".repeat(Math.max(0, 9 - it.group().length())) + it.group());
    }
}
