package kz.derbes.order;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** How a buyer chose to pay; the price is the same for each (SEL-03). */
public enum Paying {
    /** At once, on the page of a provider. */
    ONLINE,
    /** To whoever hands it over. */
    DELIVERY,
    INVOICE,
    /** Nothing is paid: an application for a service. */
    NONE;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Paying> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
