package kz.derbes.payment.till;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal receipt that is owed or was given (Tax Code, SEL-02); its id is the key under which the register is asked.
 *
 * @param refund whether money went back
 * @param sign the fiscal sign; null until the register gave it
 */
public record Receipt(
        UUID id,
        UUID attempt,
        UUID order,
        String number,
        String method,
        boolean refund,
        long tiyn,
        State state,
        @Nullable String sign,
        String register,
        String reason,
        Instant dueAt,
        int tries) {

    /** Where a receipt stands. */
    public enum State {
        DUE,
        /** The register was asked; its answer is not written down. */
        SENT,
        DONE,
        /** The register refused; staff have to look. */
        FAILED;

        /** Where it may go from here. */
        public Set<State> next() {
            return switch (this) {
                case DUE -> EnumSet.of(SENT);
                case SENT -> EnumSet.of(DONE, FAILED);
                case FAILED -> EnumSet.of(DUE);
                case DONE -> EnumSet.noneOf(State.class);
            };
        }

        public String code() {
            return Codes.of(this);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
