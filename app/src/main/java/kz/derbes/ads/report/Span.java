package kz.derbes.ads.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.derbes.ads.core.Hours;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are meant.
 *
 * @param first the first day, in Almaty
 * @param last the last one, itself included; not before the first
 * @param campaign null means every one
 * @param advertiser null means everybody's
 */
public record Span(
        LocalDate first,
        LocalDate last,
        @Nullable UUID campaign,
        @Nullable UUID advertiser) {
    private static final int LONGEST_DAYS = 400;

    public Span {
        if (last.isBefore(first)) last = first;
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) first = last.minusDays(LONGEST_DAYS);
    }

    Instant start() {
        return first.atStartOfDay(Hours.ZONE).toInstant();
    }

    Instant end() {
        return last.plusDays(1).atStartOfDay(Hours.ZONE).toInstant();
    }
}
