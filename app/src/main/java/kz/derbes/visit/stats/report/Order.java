package kz.derbes.visit.stats.report;

import java.util.Comparator;
import java.util.Locale;

/** The order of a list. */
public enum Order {
    VISITS(Comparator.comparingLong((Group it) -> it.sums().visits()).reversed()),
    VIEWS(Comparator.comparingLong((Group it) -> it.sums().views()).reversed()),
    BOUNCES(Comparator.comparingLong((Group it) -> it.sums().bounceRate()).reversed()),
    DURATION(Comparator.comparingLong((Group it) -> it.sums().secondsPerVisit()).reversed()),
    VALUE(Comparator.comparing(Group::value));

    private final Comparator<Group> by;

    Order(Comparator<Group> by) {
        this.by = by;
    }

    Comparator<Group> by() {
        return by.thenComparing(Group::value);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of a code; by visits for a code of none. */
    public static Order of(String code) {
        for (var order : values()) if (order.code().equals(code)) return order;
        return VISITS;
    }
}
