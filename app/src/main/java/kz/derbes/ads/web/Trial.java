package kz.derbes.ads.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.book.CampaignState;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.core.Asking;
import kz.derbes.ads.core.Device;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.NotShown;
import kz.derbes.ads.core.Seen;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.ads.show.LiveMarket;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision tried out: who would be shown somewhere, and why each of the others would not. Nothing is counted. */
@Component
class Trial {
    private static final int MOST = 500;
    private final LiveMarket market;
    private final Campaigns campaigns;
    private final Clock clock;

    Trial(LiveMarket market, Campaigns campaigns, Clock clock) {
        this.market = market;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * What becomes of one campaign.
     *
     * @param refusal why it is not shown; null when it may be drawn
     */
    public record Line(Campaign campaign, @Nullable NotShown refusal) {}

    /**
     * Those that may be drawn first.
     *
     * @param advertiser null means everybody's campaigns
     */
    List<Line> lines(Typed form, @Nullable UUID advertiser) {
        var asking = asking(form);
        var why = market.now().refusals(asking);
        return campaigns.list(null, advertiser, MOST, 0).stream()
                .filter(it -> it.state() != CampaignState.ARCHIVED)
                .map(it -> new Line(it, refusal(it, why.get(it.id()))))
                .sorted(Comparator.comparing(Line::refusal, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private @Nullable NotShown refusal(Campaign campaign, @Nullable NotShown why) {
        if (market.now().offer(campaign.id()).isEmpty()) return NotShown.NOT_LIVE;
        return why;
    }

    private Asking asking(Typed form) {
        var country = form.value("country").toUpperCase(java.util.Locale.ROOT);
        var at = at(form);
        return new Asking(
                form.value("placement"),
                form.value("page").startsWith("/") ? form.value("page") : "/",
                Language.of(form.value("lang")).orElse(Language.KK),
                Device.of(form.value("device")).orElse(null),
                at,
                Seen.nothing(at),
                country.matches("[A-Z]{2}") ? new Whereabouts.Known(country, at) : new Whereabouts.NotAllowed());
    }

    /** The entered time; now when there is none that can be read. */
    private Instant at(Typed form) {
        try {
            return form.value("at").isEmpty()
                    ? clock.instant()
                    : LocalDateTime.parse(form.value("at")).atZone(Hours.ZONE).toInstant();
        } catch (DateTimeException e) {
            form.refuse("at", "time");
            return clock.instant();
        }
    }
}
