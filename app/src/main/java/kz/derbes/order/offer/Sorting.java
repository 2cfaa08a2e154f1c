package kz.derbes.order.offer;

import java.util.Arrays;
import java.util.Locale;

/** In which order a shelf is shown. */
public enum Sorting {
    NEWEST("changed_at desc, id"),
    CHEAPEST("tiyn, id"),
    DEAREST("tiyn desc, id");

    private final String order;

    Sorting(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sorting of a code; the newest first for anything else. */
    public static Sorting of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(NEWEST);
    }
}
