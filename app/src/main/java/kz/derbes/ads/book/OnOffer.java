package kz.derbes.ads.book;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.ads.core.Market;
import kz.derbes.ads.core.Offer;
import kz.derbes.ads.core.Share;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lives now, read as a whole for the nodes that choose from it. */
@Service
public class OnOffer {
    private static final int MOST = 10_000;
    private final CampaignRows campaigns;
    private final CreativeRows creatives;
    private final BookRows book;

    OnOffer(CampaignRows campaigns, CreativeRows creatives, BookRows book) {
        this.campaigns = campaigns;
        this.creatives = creatives;
        this.book = book;
    }

    /** Grows with each change. */
    public long version() {
        return book.version();
    }

    /**
     * Reads all campaigns that live.
     *
     * @param shares what this node holds of a campaign's budget, by its number
     */
    @Transactional(readOnly = true)
    public Market market(Function<Campaign, Share> shares) {
        var ads = creatives.approvedOfLive().stream().collect(Collectors.groupingBy(Creative::campaign));
        var names = book.advertisers(MOST, 0).stream().collect(Collectors.toMap(Advertiser::id, Advertiser::name));
        var offers = campaigns.list(CampaignState.LIVE, null, MOST, 0).stream()
                .map(it -> offer(it, names, ads.getOrDefault(it.id(), List.of()), shares.apply(it)))
                .toList();
        var places = book.placements().stream()
                .filter(Placement::open)
                .collect(Collectors.toMap(Placement::code, Placement::size));
        return new Market(offers, places);
    }

    private static Offer offer(Campaign it, Map<UUID, String> names, List<Creative> ads, Share share) {
        var plan = it.plan();
        return new Offer(
                it.id(),
                names.getOrDefault(it.advertiser(), ""),
                plan.house(),
                plan.priority(),
                plan.starts(),
                plan.ends(),
                plan.cap(),
                plan.placements(),
                plan.targeting(),
                plan.budget(),
                ads.stream().map(Creative::ad).toList(),
                share);
    }
}
