package kz.derbes.order;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often orders are taken, and how often a person acts on them. */
public enum OrderLimit implements Limit {
    ORDERS_BY_ADDRESS(30, Duration.ofHours(1)),
    ORDER_ACTS_BY_ORDER(30, Duration.ofHours(1));

    private final int tries;
    private final Duration window;

    OrderLimit(int tries, Duration window) {
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
