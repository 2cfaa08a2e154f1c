package kz.derbes.ads.core;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that lives, with everything that decides whether it may be shown.
 *
 * @param house whether it is the site's own and fills what nobody else wants
 * @param cap how often one page session may see it; null means no limit
 * @param placements codes of the places it wants; never empty
 * @param share what this node may still show of its budget
 */
public record Offer(
        UUID campaign,
        String advertiser,
        boolean house,
        int priority,
        Instant starts,
        Instant ends,
        @Nullable Integer cap,
        Set<String> placements,
        Targeting targeting,
        Budget budget,
        List<Ad> ads,
        Share share) {

    public Offer {
        placements = Set.copyOf(placements);
        ads = List.copyOf(ads);
    }

    /** Which group is asked first; the site's own come last whatever their priority. */
    int rank() {
        return house ? 0 : priority;
    }

    String mark() {
        return Seen.mark(campaign);
    }
}
