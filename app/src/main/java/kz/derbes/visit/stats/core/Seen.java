package kz.derbes.visit.stats.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hit of a visitor who allowed it, as statistics see it: no address, no consent.
 *
 * @param seq its number, unique
 * @param event the name of what happened; null for a view of the page
 * @param referrer a path of this site, which begins with a slash, or another site's origin; null when not told
 * @param country two letters; null when not known
 * @param language primary tag; null when not told
 */
public record Seen(
        long seq,
        Instant at,
        UUID visitor,
        @Nullable String event,
        String page,
        @Nullable String referrer,
        @Nullable String source,
        @Nullable String medium,
        @Nullable String campaign,
        @Nullable String country,
        String browser,
        @Nullable String language,
        String device) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    public LocalDate day() {
        return LocalDate.ofInstant(at, ZONE);
    }

    @Override
    public String toString() {
        return "Seen[" + seq + "]";
    }
}
