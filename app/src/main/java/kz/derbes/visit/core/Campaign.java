package kz.derbes.visit.core;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which link of the site's own advertising a visitor came by ({@code utm_source}, {@code utm_medium},
 * {@code utm_campaign}). A part is at most 64 letters, digits, spaces and {@code . _ + -} in lower case; null when it
 * was not told or says anything else.
 */
public record Campaign(
        @Nullable String source,
        @Nullable String medium,
        @Nullable String name) {
    public static final Campaign NONE = new Campaign(null, null, null);
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd} ._+-]{1,64}");

    /** What of the parts may be kept. */
    public static Campaign of(@Nullable String source, @Nullable String medium, @Nullable String name) {
        if (source == null && medium == null && name == null) return NONE;
        return new Campaign(allowed(source), allowed(medium), allowed(name));
    }

    private static @Nullable String allowed(@Nullable String part) {
        if (part == null || !ALLOWED.matcher(part).matches()) return null;
        String lower = part.strip().toLowerCase(java.util.Locale.ROOT);
        return lower.isEmpty() ? null : lower;
    }
}
