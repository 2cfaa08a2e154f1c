package kz.derbes.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The days of Almaty that hits can be written to; each is a table of its own. */
@Component
class HitDays {
    /** How many days ahead are open, so that no hit waits for a table at midnight. */
    private static final int AHEAD = 2;

    private final DayRows rows;
    private final Clock clock;
    private final Set<LocalDate> open = ConcurrentHashMap.newKeySet();

    HitDays(DayRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Opens today and the next days; several nodes may do so at once. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 0)
    void openAhead() {
        var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        today.datesUntil(today.plusDays(AHEAD + 1L)).forEach(this::open);
    }

    /** Lets hits of the day be written; needs no database when it was asked before. */
    void open(LocalDate day) {
        if (open.contains(day)) return;
        rows.open(day);
        open.add(day);
    }

    /** Forgets which days are open, after a hit found none: the sweep of another node may have dropped it. */
    void doubt() {
        open.clear();
    }

    /** Drops the days that ended by then, each with one stroke, and returns how many hits went with them. */
    long dropEndedBy(Instant instant) {
        var first = LocalDate.ofInstant(instant, Period.ZONE);
        long gone = 0;
        for (var day : rows.days()) if (day.isBefore(first)) gone += drop(day);
        return gone;
    }

    private long drop(LocalDate day) {
        long gone = rows.count(day);
        rows.drop(day);
        open.remove(day);
        return gone;
    }
}
