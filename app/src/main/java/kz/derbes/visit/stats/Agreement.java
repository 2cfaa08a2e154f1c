package kz.derbes.visit.stats;

import java.time.LocalDate;

/**
 * How the figures of a day stand beside a recount from its hits.
 *
 * @param counted how many hits are in the figures
 * @param kept how many of them are kept still
 * @param cells how many sums were compared
 * @param different how many of them are not the same
 */
public record Agreement(LocalDate day, Outcome outcome, long counted, long kept, long cells, long different) {

    /** What a recount can say. */
    public enum Outcome {
        /** Every sum is the same. */
        AGREES,
        /** Hits were deleted since at their visitors' wish or term; no sum is less than the recount. */
        FEWER_KEPT,
        /** Some sum is not the same, though every hit is there; or some is less than the recount. */
        DIFFERS;

        public String code() {
            return kz.derbes.law.Codes.of(this);
        }
    }
}
