package kz.derbes.account.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uses of a person's data for programs, in the shape of Estonia's {@code findUsage}.
 *
 * @param total how many there are in the period, of which {@code usages} is a page
 */
record Usages(int total, int offset, int limit, Period period, List<Usage> usages) {

    /** From an instant until before another. */
    record Period(Instant from, Instant to) {}

    /** Who used the data. */
    record Receiver(String code, String name) {}

    /**
     * One use.
     *
     * @param action the deed as a code
     * @param ground on what ground
     * @param result {@code opened}, {@code masked}, or why nothing was opened
     * @param reason what a member of staff said, in their own words
     * @param proof where the proof of its place in the log can be fetched
     */
    record Usage(
            Instant logtime,
            String action,
            Receiver receiver,
            @Nullable String purpose,
            List<String> fields,
            String ground,
            String result,
            @Nullable String reason,
            String proof) {

        @Override
        public String toString() {
            return "Usage[" + action + "]";
        }
    }
}
