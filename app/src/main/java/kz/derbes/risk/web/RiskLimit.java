package kz.derbes.risk.web;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often somebody may object from one address. */
enum RiskLimit implements Limit {
    OBJECTION_BY_ADDRESS(30, Duration.ofHours(1));

    private final Rate rate;

    RiskLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
