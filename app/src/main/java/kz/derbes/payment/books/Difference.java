package kz.derbes.payment.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Something on which our books and somebody else's do not agree.
 *
 * @param source code of the provider, or of the bank whose statement it was
 * @param reference number of the movement, or of the line
 * @param ours what we have, in tiyn; null where we have nothing
 * @param theirs what they have; null where they have nothing
 * @param by who explained it, as an actor; null while new
 */
public record Difference(
        UUID id,
        String source,
        LocalDate day,
        Kind kind,
        String reference,
        @Nullable Long ours,
        @Nullable Long theirs,
        Instant foundAt,
        @Nullable String by,
        @Nullable String code,
        @Nullable Instant explainedAt) {

    /** In what they differ. */
    public enum Kind {
        /** They have money that belongs to nothing we know. */
        NOT_OURS,
        /** We have money of which they know nothing. */
        NOT_THEIRS,
        OTHER_SUM,
        /** Held, charged or voided there and not here. */
        OTHER_STAGE,
        /** Another sum went back there than here. */
        OTHER_REFUND;

        public String code() {
            return Codes.of(this);
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How staff may explain one: a closed list. */
    public enum Explanation {
        FEE,
        OTHER_DAY,
        BANK_REFUND,
        OTHER_BUSINESS,
        CORRECTED;

        public String code() {
            return Codes.of(this);
        }

        public static Optional<Explanation> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
