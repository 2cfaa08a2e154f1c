package kz.derbes.ledger;

import java.time.Instant;

/** From an instant until before another. */
public record Span(Instant from, Instant to) {
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    /** All of time. */
    public static Span always() {
        return new Span(Instant.EPOCH, FAR);
    }
}
