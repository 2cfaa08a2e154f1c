package kz.derbes.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Some whole days of the calendar of Almaty, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("a period ends before it begins");
    }

    /** The days that end with the day of {@code now}. */
    public static Period last(int days, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        return new Period(today.minusDays(days - 1L), today);
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
