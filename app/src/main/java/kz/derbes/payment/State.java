package kz.derbes.payment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where an attempt to pay stands. */
public enum State {
    /** Written down; the provider was not asked yet, or died being asked. */
    CREATED,
    /** The provider's page is open. */
    BEGUN,
    /** An answer was lost; the provider is asked until it is known. */
    UNKNOWN,
    /** The money is held and not taken. */
    HELD,
    PAID,
    /** Declined; the buyer may try again on the same page. */
    FAILED,
    /** What was held is let go of. */
    VOIDED,
    /** Nobody paid in time. Money that comes later is taken notice of, and goes back. */
    EXPIRED;

    /** Where it may go from here. */
    public Set<State> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(BEGUN, UNKNOWN, HELD, PAID, FAILED, EXPIRED);
            case BEGUN -> EnumSet.of(UNKNOWN, HELD, PAID, FAILED, EXPIRED);
            case UNKNOWN -> EnumSet.of(BEGUN, HELD, PAID, FAILED, VOIDED, EXPIRED);
            case HELD -> EnumSet.of(PAID, VOIDED);
            case FAILED -> EnumSet.of(BEGUN, UNKNOWN, HELD, PAID, EXPIRED);
            case EXPIRED -> EnumSet.of(HELD, PAID);
            case PAID, VOIDED -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether something may still come of it without the buyer beginning anew. */
    public boolean isOpen() {
        return switch (this) {
            case CREATED, BEGUN, UNKNOWN, HELD -> true;
            case PAID, FAILED, VOIDED, EXPIRED -> false;
        };
    }

    public String code() {
        return Codes.of(this);
    }

    public static State of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
    }
}
