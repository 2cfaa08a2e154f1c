package kz.derbes.ads.show;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import kz.derbes.ads.core.Asking;
import kz.derbes.ads.core.Decision;
import kz.derbes.ads.core.Device;
import kz.derbes.ads.core.Seen;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fills the places of a page. */
@Service("adSlots")
public class Slots {
    private final LiveMarket market;
    private final Tickets tickets;
    private final Fragment fragment;
    private final Supplier<RandomGenerator> chance;
    private final Clock clock;

    Slots(LiveMarket market, Tickets tickets, Fragment fragment, Chance chance, Clock clock) {
        this.market = market;
        this.tickets = tickets;
        this.fragment = fragment;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * What a page tells of itself.
     *
     * @param device null when it did not tell its width
     * @param seen null when it cannot remember
     * @param frame whether it stands alone in a frame, without scripts
     */
    public record Page(
            String placement,
            String path,
            Language language,
            @Nullable Device device,
            @Nullable Seen seen,
            boolean frame) {}

    /**
     * One advertisement as HTML.
     *
     * @param seen what the page is to remember; null when it cannot
     */
    public record Filled(String html, @Nullable Seen seen) {}

    /**
     * Chooses and writes one advertisement; empty when there is none to show.
     *
     * @param where asked for the reader's country only if somebody who might be shown here wants to know it
     */
    public Optional<Filled> fill(Page page, Supplier<Whereabouts> where) {
        var now = clock.instant();
        var held = market.now();
        Whereabouts known = held.asksCountry(page.placement()) ? where.get() : new Whereabouts.NotAllowed();
        var asking = new Asking(page.placement(), page.path(), page.language(), page.device(), now, page.seen(), known);
        var random = chance.get();
        return switch (held.decide(asking, random)) {
            case Decision.Nothing() -> Optional.empty();
            case Decision.Shown shown -> Optional.of(filled(page, shown, asking, random));
        };
    }

    private Filled filled(Page page, Decision.Shown shown, Asking asking, RandomGenerator random) {
        var offer = shown.offer();
        var nonce = new UUID(random.nextLong(), random.nextLong());
        var token = tickets.write(new Ticket(
                nonce,
                offer.campaign(),
                shown.ad().id(),
                page.placement(),
                asking.at(),
                shown.lease(),
                asking.where()));
        var html = page.frame()
                ? fragment.page(offer, shown.ad(), token, page.language())
                : fragment.part(offer, shown.ad(), token, page.language());
        var seen = page.seen();
        return new Filled(html, seen == null || offer.cap() == null ? seen : seen.and(offer.campaign()));
    }
}
