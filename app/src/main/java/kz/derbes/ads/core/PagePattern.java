package kz.derbes.ads.core;

import java.util.Optional;
import java.util.regex.Pattern;

/** Pages an advertisement may stand on: one path, or with a star at the end everything that begins so. */
public record PagePattern(String text) {
    private static final Pattern FORM = Pattern.compile("/[A-Za-z0-9._~/%-]{0,200}\\*?");

    /** Empty when it is no pattern. */
    public static Optional<PagePattern> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PagePattern(text)) : Optional.empty();
    }

    public boolean fits(String page) {
        int last = text.length() - 1;
        return text.charAt(last) == '*' ? page.regionMatches(0, text, 0, last) : page.equals(text);
    }
}
