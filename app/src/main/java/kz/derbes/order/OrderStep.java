package kz.derbes.order;

import java.time.Instant;

/** A step of an order: where it came to, when, by whom in what capacity, and a code of why; empty when none is needed. */
public record OrderStep(State state, Instant at, String actor, String reason) {}
