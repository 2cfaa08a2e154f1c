package kz.derbes.order;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often orders are taken, and how often a person acts on them. */
public enum OrderLimit implements Limit {
    ORDERS_BY_ADDRESS(30, Duration.ofHours(1)),
    ORDER_ACTS_BY_ORDER(30, Duration.ofHours(1));

    private final Rate rate;

    OrderLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
