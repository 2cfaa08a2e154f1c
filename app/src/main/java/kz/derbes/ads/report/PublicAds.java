package kz.derbes.ads.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.book.CampaignState;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creative;
import kz.derbes.ads.book.CreativeState;
import kz.derbes.ads.book.Creatives;
import org.springframework.stereotype.Service;

/** What anybody may see of advertising here: by whom, what it says, to whom it is shown, since when. */
@Service
public class PublicAds {
    private static final int MOST = 500;
    private final Campaigns campaigns;
    private final Creatives creatives;
    private final Advertisers advertisers;
    private final Clock clock;

    PublicAds(Campaigns campaigns, Creatives creatives, Advertisers advertisers, Clock clock) {
        this.campaigns = campaigns;
        this.creatives = creatives;
        this.advertisers = advertisers;
        this.clock = clock;
    }

    /** One campaign with what it shows. */
    public record Listed(Campaign campaign, String advertiser, List<Creative> creatives, boolean shown) {}

    /**
     * Campaigns with what they show, last changed first.
     *
     * @param past those that were shown within the year and are no longer, instead of those that are
     */
    public List<Listed> list(boolean past, int limit, int offset) {
        var now = clock.instant();
        var states = past
                ? List.of(CampaignState.PAUSED, CampaignState.ENDED, CampaignState.ARCHIVED)
                : List.of(CampaignState.LIVE);
        return states.stream()
                .flatMap(it -> campaigns.list(it, null, MOST, 0).stream())
                .filter(it -> past || isOn(it, now))
                .sorted(Comparator.comparing(Campaign::changedAt).reversed())
                .map(it -> listed(it, now))
                .filter(it -> !it.creatives().isEmpty())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private Listed listed(Campaign it, Instant now) {
        var shown = creatives.of(it.id()).stream()
                .filter(creative -> creative.reviewedBy() != null || creative.state() == CreativeState.APPROVED)
                .toList();
        var name = advertisers.find(it.advertiser()).map(Advertiser::name).orElse("");
        return new Listed(it, name, shown, it.state() == CampaignState.LIVE && isOn(it, now));
    }

    private static boolean isOn(Campaign it, Instant now) {
        return !now.isBefore(it.plan().starts()) && now.isBefore(it.plan().ends());
    }
}
