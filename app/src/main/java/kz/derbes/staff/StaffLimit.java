package kz.derbes.staff;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often the door of the console may be tried. */
enum StaffLimit implements Limit {
    ENTRY_BY_LABEL(10, Duration.ofMinutes(15)),
    ENTRY_BY_ADDRESS(50, Duration.ofMinutes(15)),
    CODE_BY_MEMBER(10, Duration.ofMinutes(15));

    private final int tries;
    private final Duration window;

    StaffLimit(int tries, Duration window) {
        this.tries = tries;
        this.window = window;
    }

    @Override
    public int tries() {
        return tries;
    }

    @Override
    public Duration window() {
        return window;
    }
}
