package kz.derbes.payment;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often payments are begun and hooks with a false signature are written down. */
public enum PaymentLimit implements Limit {
    PAYMENTS_BEGUN_BY_ORDER(20, Duration.ofHours(1)),
    PAYMENTS_BEGUN_BY_ADDRESS(60, Duration.ofHours(1)),
    PAYMENT_HOOKS_FORGED(200, Duration.ofHours(1));

    private final int tries;
    private final Duration window;

    PaymentLimit(int tries, Duration window) {
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
