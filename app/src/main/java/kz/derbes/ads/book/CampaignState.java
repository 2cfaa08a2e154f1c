package kz.derbes.ads.book;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where a campaign stands between a plan and the archive. */
public enum CampaignState {
    DRAFT,
    IN_REVIEW,
    LIVE,
    PAUSED,
    ENDED,
    ARCHIVED;

    /** What it can become from here. */
    public Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> EnumSet.of(LIVE, DRAFT);
            case LIVE -> EnumSet.of(PAUSED, ENDED);
            case PAUSED -> EnumSet.of(LIVE, DRAFT, ENDED);
            case ENDED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CampaignState.class);
        };
    }

    public boolean may(CampaignState other) {
        return next().contains(other);
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<CampaignState> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
