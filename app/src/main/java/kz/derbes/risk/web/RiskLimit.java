package kz.derbes.risk.web;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often somebody may object from one address. */
enum RiskLimit implements Limit {
    OBJECTION_BY_ADDRESS(30, Duration.ofHours(1));

    private final int tries;
    private final Duration window;

    RiskLimit(int tries, Duration window) {
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
