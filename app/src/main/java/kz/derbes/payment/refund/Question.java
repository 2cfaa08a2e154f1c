package kz.derbes.payment.refund;

import java.time.Instant;
import java.util.UUID;

/**
 * A refund that a second member of staff was asked to allow.
 *
 * @param by who asked, as an actor
 */
public record Question(UUID approval, UUID attempt, long tiyn, String by, Instant at) {}
