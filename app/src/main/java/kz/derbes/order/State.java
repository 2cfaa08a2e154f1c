package kz.derbes.order;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where an order stands. */
public enum State {
    /** A person of the shop looks first, because something about it was unusual (CON-14). */
    IN_REVIEW,
    /** A payment is awaited. */
    PLACED,
    /** To be done unpaid: paid on delivery, by invoice, or not at all. */
    ACCEPTED,
    PAID,
    PACKED,
    SENT,
    DELIVERED,
    RETURN_ASKED,
    /** Some or all of it came back. */
    RETURNED,
    CANCELLED,
    /** Nobody paid in time. */
    EXPIRED;

    /** Where it may go from here. */
    public Set<State> next() {
        return switch (this) {
            case IN_REVIEW -> EnumSet.of(PLACED, ACCEPTED, CANCELLED);
            case PLACED -> EnumSet.of(ACCEPTED, PAID, CANCELLED, EXPIRED);
            case ACCEPTED -> EnumSet.of(PAID, PACKED, SENT, DELIVERED, CANCELLED);
            case PAID -> EnumSet.of(PACKED, SENT, DELIVERED, CANCELLED);
            case PACKED -> EnumSet.of(SENT, DELIVERED, CANCELLED);
            case SENT -> EnumSet.of(DELIVERED);
            case DELIVERED, RETURNED -> EnumSet.of(RETURN_ASKED);
            case RETURN_ASKED -> EnumSet.of(RETURNED, DELIVERED);
            case CANCELLED, EXPIRED -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether the buyer can still call it off. */
    public boolean isBeforeSending() {
        return next().contains(CANCELLED);
    }

    /** Whether nobody owes anything yet: it waits for money or for a look at it, and ends without either. */
    boolean isPending() {
        return this == IN_REVIEW || this == PLACED;
    }

    /** Whether it came to nothing, and whatever is paid for it goes back. */
    boolean isOff() {
        return this == CANCELLED || this == EXPIRED;
    }

    public String code() {
        return Codes.of(this);
    }

    /** The state of a code; empty for a code that names none. */
    public static Optional<State> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    static State of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
    }
}
