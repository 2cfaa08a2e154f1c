package kz.derbes.payment.refund;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back; its id is the key under which the provider is asked, however often.
 *
 * @param attempt what it was paid by; null when the books know of none
 * @param transaction the provider's number of the payment; empty without one
 * @param release whether it is only held so far, and is let go of
 * @param cause {@code order}, {@code staff}, {@code too-late}, {@code twice} or {@code wrong-amount}
 * @param reason why it waits for a hand, a code; empty otherwise
 * @param by who ordered it, as an actor
 * @param firstTriedAt since when the provider may have been asked; null while it was not
 * @param tries how often it was asked
 */
public record Refund(
        UUID id,
        @Nullable UUID attempt,
        UUID order,
        String method,
        String transaction,
        long tiyn,
        boolean release,
        String cause,
        State state,
        String reason,
        String by,
        Instant askedAt,
        Instant changedAt,
        @Nullable Instant firstTriedAt,
        int tries) {

    /** Where money on its way back stands. */
    public enum State {
        DUE,
        /** The provider was asked, and its answer is not written down. */
        UNKNOWN,
        DONE,
        /** No provider can do it: a member of staff has to. */
        BY_HAND;

        /** Where it may go from here. */
        public Set<State> next() {
            return switch (this) {
                case DUE -> EnumSet.of(UNKNOWN, DONE, BY_HAND);
                case UNKNOWN -> EnumSet.of(DONE, BY_HAND);
                case BY_HAND -> EnumSet.of(DUE, DONE);
                case DONE -> EnumSet.noneOf(State.class);
            };
        }

        public String code() {
            return Codes.of(this);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
