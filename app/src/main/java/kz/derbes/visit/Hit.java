package kz.derbes.visit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hit as it is kept: the six items of clause 3.3, the sixth being the visitor, and the consent that allows them. */
public record Hit(
        Instant at,
        String address,
        String browser,
        String page,
        @Nullable String referrer,
        UUID consent) {

    /** The time of access on the clock of Almaty. */
    public ZonedDateTime localTime() {
        return at.atZone(Period.ZONE);
    }

    @Override
    public String toString() {
        return "Hit[" + at + "]";
    }
}
