package kz.derbes.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of a request's state.
 *
 * @param actor in what capacity it was done, as a code
 * @param reason code of why; empty when the state says it
 */
public record Step(State state, Instant at, String actor, String reason, UUID fact) {}
