package kz.derbes.account;

import java.time.Duration;

/** The answer to a registration; the first kind tells nothing about who already had an account. */
public sealed interface Registered {

    record AwaitsCode(Attempt attempt) implements Registered {}

    /** The text shown is not the one in force; the person must see the new one first (CON-04). */
    record WordingChanged() implements Registered {}

    /** The operator's record does not allow registration yet. */
    record Closed() implements Registered {}

    record Wait(Duration duration) implements Registered {}
}
