package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.util.Arrays;
import kz.derbes.law.Codes;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a demand is about.
 *
 * @param place at which place of the body's paper they stand
 * @param outcome what was packed of them; null until a package is made
 * @param toldAt when they were told; null until then
 */
public record Sought(
        SubjectId subject,
        int place,
        @Nullable Outcome outcome,
        @Nullable Instant tellAfter,
        @Nullable Instant toldAt) {

    /** What became of one person in the package. */
    public enum Outcome {
        OPENED,
        /** None of the granted fields is kept. */
        NOTHING_HELD,
        /** Kept by a law alone; two of the staff open it on the page of locks. */
        LOCKED_BY_LAW,
        /** Does not open, or the budget of the reader is spent. */
        NOT_OPENED;

        public String code() {
            return Codes.of(this);
        }

        static Outcome of(String code) {
            return Arrays.stream(values())
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
