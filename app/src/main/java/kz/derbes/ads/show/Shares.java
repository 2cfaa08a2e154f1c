package kz.derbes.ads.show;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.Market;
import kz.derbes.ads.core.NotShown;
import kz.derbes.ads.core.Offer;
import kz.derbes.ads.core.Share;
import kz.derbes.ads.show.LeaseRows.Used;
import kz.derbes.ads.show.LeaseRows.Wish;
import org.springframework.stereotype.Component;

/*
 * A share of views is written down before any of it is shown, and a view counts only while its share is remembered. So
 * what was counted plus what all nodes may still have counted is never more than the budget: no overshoot, whatever
 * crashes. A node that dies takes its shares with it for eleven minutes at most. Clicks cannot be taken beforehand: a
 * campaign that pays by click stops being shown within one look after its last click, and later clicks are free.
 */
/** What this node may show of each campaign. */
@Component
class Shares {
    /** How long a share may be shown from. */
    static final Duration SHOWN_FOR = Duration.ofMinutes(1);

    private final Map<UUID, Share> shares = new ConcurrentHashMap<>();
    private final LeaseRows leases;
    private final AdCountRows counts;
    private final Clock clock;

    Shares(LeaseRows leases, AdCountRows counts, Clock clock) {
        this.leases = leases;
        this.counts = counts;
        this.clock = clock;
    }

    Share of(Campaign campaign) {
        return campaign.plan().house() ? Share.endless() : shares.computeIfAbsent(campaign.id(), it -> Share.none());
    }

    /**
     * Gives back what lapsed and what is no longer shown, and takes what is missing; in the caller's transaction.
     *
     * @return what was taken, by campaign, to be held once that is committed
     */
    Map<UUID, Share> renew(Market market) {
        var now = clock.instant();
        giveBack(market, now);
        var paid = market.offers().stream().filter(it -> !it.house()).toList();
        var byClick = paid.stream()
                .filter(it -> it.budget().unit() == Budget.Unit.CLICKS)
                .toList();
        var empty = paid.stream()
                .filter(it -> it.budget().unit() == Budget.Unit.IMPRESSIONS)
                .filter(it -> it.share().now().left() == 0)
                .toList();
        var granted = empty.isEmpty() ? Map.<UUID, Share>of() : grant(empty, now);
        var refused =
                empty.stream().filter(it -> !granted.containsKey(it.campaign())).toList();
        tellWhy(Stream.concat(byClick.stream(), refused.stream()).toList(), now);
        return granted;
    }

    /** Shows from these shares from now on. */
    void hold(Map<UUID, Share> taken) {
        taken.forEach((campaign, share) -> share(campaign).replace(share.now()));
    }

    private void giveBack(Market market, Instant now) {
        var live = market.offers().stream().map(Offer::campaign).collect(Collectors.toSet());
        var unused = new HashMap<Long, Long>();
        for (var campaign : new HashSet<>(shares.keySet())) {
            var share = share(campaign);
            var held = share.now();
            if (live.contains(campaign) && now.toEpochMilli() < held.lapses()) continue;
            var left = share.replace(Share.none().now());
            if (left.lease() > 0 && left.left() > 0) unused.merge(left.lease(), left.left(), Long::sum);
            if (!live.contains(campaign)) shares.remove(campaign);
        }
        if (!unused.isEmpty()) counts.giveBack(unused);
    }

    private Map<UUID, Share> grant(List<Offer> empty, Instant now) {
        var until = now.plus(SHOWN_FOR);
        var wishes = empty.stream()
                .map(it -> new Wish(
                        it.campaign(),
                        it.budget().allowedBy(until, it.starts(), it.ends()),
                        it.budget().ofADay()))
                .toList();
        return leases.grant(wishes, today(now), now, until.plus(Event.IMPRESSION.window())).stream()
                .collect(Collectors.toMap(
                        LeaseRows.Granted::campaign, it -> Share.of(it.id(), it.amount(), until.toEpochMilli())));
    }

    private void tellWhy(List<Offer> offers, Instant now) {
        if (offers.isEmpty()) return;
        var used = leases.used(offers.stream().map(Offer::campaign).toList(), today(now)).stream()
                .collect(Collectors.toMap(Used::campaign, Function.identity()));
        for (var offer : offers) {
            var of = used.get(offer.campaign());
            if (of != null) share(offer.campaign()).replace(state(offer, of, now));
        }
    }

    private static Share.State state(Offer offer, Used used, Instant now) {
        boolean clicks = offer.budget().unit() == Budget.Unit.CLICKS;
        long all = clicks ? used.clicked() : used.shown();
        long today = clicks ? used.clickedToday() : used.shownToday();
        if (all >= offer.budget().amount()) return empty(NotShown.BUDGET_SPENT);
        if (today >= offer.budget().ofADay()) return empty(NotShown.DAY_SPENT);
        if (all >= offer.budget().allowedBy(now, offer.starts(), offer.ends())) return empty(NotShown.AHEAD_OF_PACE);
        return clicks ? Share.endless().now() : empty(NotShown.SHARE_ELSEWHERE);
    }

    private static Share.State empty(NotShown why) {
        return new Share.State(Share.NO_LEASE, 0, 0, why);
    }

    private Share share(UUID campaign) {
        return shares.computeIfAbsent(campaign, it -> Share.none());
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Hours.ZONE);
    }
}
