package kz.derbes.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.derbes.risk.Occasion;

/** When something is tried: a day and an hour of it in Almaty, and on which occasion. */
record Slot(LocalDate day, int hour, Occasion occasion) {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");

    static Slot of(Instant at, Occasion occasion) {
        var here = at.atZone(HERE);
        return new Slot(here.toLocalDate(), here.getHour(), occasion);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HERE);
    }
}
