package kz.derbes.staff;

import java.time.Duration;
import java.util.UUID;

/** The answer of the door to somebody who wants to come in. */
public sealed interface Entry {

    /**
     * Somebody proved to be this member.
     *
     * @param by what they proved it with
     */
    record Known(UUID member, Proof by) implements Entry {}

    /** One answer for an unknown label, a wrong password, a wrong code and a wrong key. */
    record Refused() implements Entry {}

    record Wait(Duration duration) implements Entry {}
}
