package kz.derbes.order;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** How goods reach their buyer. */
public enum Handing {
    /** A carrier brings them, to whom name, phone and address are handed if the buyer allowed it. */
    COURIER,
    PICKUP,
    /** There is nothing to hand over. */
    NONE;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Handing> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
