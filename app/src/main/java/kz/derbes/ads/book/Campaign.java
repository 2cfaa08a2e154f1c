package kz.derbes.ads.book;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Advertising of one organisation under one plan.
 *
 * @param maker the member of staff who made it
 * @param submittedBy who sent it to review last; null before
 */
public record Campaign(
        UUID id,
        UUID advertiser,
        String name,
        CampaignState state,
        Plan plan,
        String maker,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        Instant changedAt)
        implements Work {}
