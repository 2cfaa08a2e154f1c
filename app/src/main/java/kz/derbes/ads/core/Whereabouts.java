package kz.derbes.ads.core;

import java.time.Instant;

/** What may be known of the country a reader is in. */
public sealed interface Whereabouts {

    /** There is no live permission, so the address was not looked at (clause 3.3#1, conflict C10). */
    record NotAllowed() implements Whereabouts {}

    /** The address tells no country; {@code since} is when it was allowed to ask. */
    record Unknown(Instant since) implements Whereabouts {}

    /** ISO alpha-2 code in upper case. */
    record Known(String country, Instant since) implements Whereabouts {}
}
