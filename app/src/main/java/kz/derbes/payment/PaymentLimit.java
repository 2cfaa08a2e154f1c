package kz.derbes.payment;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often payments are begun and hooks with a false signature are written down. */
public enum PaymentLimit implements Limit {
    PAYMENTS_BEGUN_BY_ORDER(20, Duration.ofHours(1)),
    PAYMENTS_BEGUN_BY_ADDRESS(60, Duration.ofHours(1)),
    PAYMENT_HOOKS_FORGED(200, Duration.ofHours(1));

    private final Rate rate;

    PaymentLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
