package kz.derbes.visit;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kz.derbes.visit.core.PagePath;

/** Bounds how many different pages an hour can name, so that invented ones cannot fill the disk; used by one thread. */
final class PagesOfAnHour {
    /** Where the views of all further pages are counted. */
    static final String FURTHER = "*";

    private final int most;
    private final Set<String> named = new HashSet<>();
    private Instant hour = Instant.EPOCH;

    PagesOfAnHour(int most) {
        this.most = most;
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
