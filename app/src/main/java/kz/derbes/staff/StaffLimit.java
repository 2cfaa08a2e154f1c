package kz.derbes.staff;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often the door of the console may be tried. */
enum StaffLimit implements Limit {
    ENTRY_BY_LABEL(10, Duration.ofMinutes(15)),
    ENTRY_BY_ADDRESS(50, Duration.ofMinutes(15)),
    CODE_BY_MEMBER(10, Duration.ofMinutes(15));

    private final Rate rate;

    StaffLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
