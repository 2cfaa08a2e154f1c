package kz.derbes.ledger;

import java.time.Instant;

/** A fact with its number and the instant it was recorded. */
public record Recorded(FactId id, Instant at, Fact fact) {}
