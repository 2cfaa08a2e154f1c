package kz.derbes.visit.core;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, as coarsely as it is kept (clause 3.3#3).
 *
 * @param browser family and major version, or {@code other}
 * @param language primary subtag of the first language it asks for (RFC 9110, 12.5.4); null when it asks for none
 */
public record Agent(String browser, Device device, @Nullable String language) {
    private static final Pattern TAG = Pattern.compile("([a-zA-Z]{2,3})(?:-[a-zA-Z0-9-]{1,30})?(?:[;,].*)?");

    /** Reads the headers {@code User-Agent} and {@code Accept-Language}. */
    public static Agent of(@Nullable String userAgent, @Nullable String acceptLanguage) {
        return new Agent(Browser.of(userAgent), Device.of(userAgent), language(acceptLanguage));
    }

    /** The same browser with the language of a header {@code Accept-Language}. */
    public Agent speaking(@Nullable String acceptLanguage) {
        return new Agent(browser, device, language(acceptLanguage));
    }

    private static @Nullable String language(@Nullable String header) {
        if (header == null || header.length() > 512) return null;
        var first = TAG.matcher(header.strip());
        return first.matches() ? first.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
