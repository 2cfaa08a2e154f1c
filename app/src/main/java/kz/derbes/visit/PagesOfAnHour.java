package kz.derbes.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.derbes.visit.core.PagePath;

/** Bounds how many different pages an hour can name, so that invented ones cannot fill the disk; used by one thread. */
final class PagesOfAnHour {
    /** Where the views of all further pages are counted. */
    static final String FURTHER = "*";

    /** How many different events of a day are counted by name. */
    private static final int EVENTS = 200;

    private final int most;
    private final Set<String> named = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private Instant hour = Instant.EPOCH;
    private LocalDate day = LocalDate.EPOCH;

    PagesOfAnHour(int most) {
        this.most = most;
    }

    /** The event as it is counted in its day. */
    String event(LocalDate day, String event) {
        if (day.isAfter(this.day)) {
            this.day = day;
            events.clear();
        }
        if (events.size() < EVENTS) events.add(event);
        return events.contains(event) ? event : FURTHER;
    }

    String name(Instant hour, PagePath page) {
        if (hour.isAfter(this.hour)) {
            this.hour = hour;
            named.clear();
        }
        if (named.contains(page.value())) return page.value();
        if (named.size() >= most) return FURTHER;
        named.add(page.value());
        return page.value();
    }
}
