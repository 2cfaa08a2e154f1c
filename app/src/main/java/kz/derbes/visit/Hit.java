package kz.derbes.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import kz.derbes.visit.core.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is kept: items of clause 3.3 and the consent that allows them. The address is kept apart from it.
 *
 * @param event the name of what happened on the page; null when it was looked at
 * @param country where the address is given out, the only part of it that is kept with the hit; null when not known
 */
public record Hit(
        Instant at,
        @Nullable String event,
        String browser,
        String device,
        @Nullable String language,
        @Nullable String country,
        String page,
        @Nullable String referrer,
        Campaign campaign,
        UUID consent) {

    /** The time of access on the clock of Almaty. */
    public ZonedDateTime localTime() {
        return at.atZone(Period.ZONE);
    }

    /** The day of access on the calendar of Almaty. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, Period.ZONE);
    }

    @Override
    public String toString() {
        return "Hit[" + at + "]";
    }
}
