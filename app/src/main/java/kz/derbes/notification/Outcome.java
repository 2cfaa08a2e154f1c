package kz.derbes.notification;

import java.time.Instant;

/** What became of one attempt to send a letter. Reasons are codes. */
sealed interface Outcome {

    record Sent() implements Outcome {}

    /** Not possible now; another attempt follows, unless there were too many. */
    record Later(String reason) implements Outcome {}

    /** Not allowed now; does not count as an attempt. */
    record NotBefore(Instant at, String reason) implements Outcome {}

    /** Will never arrive. */
    record Failed(String reason) implements Outcome {}

    /** Must not be sent. */
    record Dropped(String reason) implements Outcome {}
}
