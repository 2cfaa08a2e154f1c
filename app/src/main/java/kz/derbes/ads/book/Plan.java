package kz.derbes.ads.book;

import java.time.Instant;
import java.util.Set;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Targeting;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for a campaign.
 *
 * @param house whether it is the site's own: shown where nobody else wants to be, without a budget
 * @param priority 1 to 10; a higher one is asked first
 * @param cap how often one page session may see it; null means no limit
 * @param goal name of the event that counts as success; null means none
 */
public record Plan(
        boolean house,
        int priority,
        Instant starts,
        Instant ends,
        @Nullable Integer cap,
        Set<String> placements,
        Targeting targeting,
        Budget budget,
        @Nullable String goal) {
    public Plan {
        placements = Set.copyOf(placements);
    }
}
