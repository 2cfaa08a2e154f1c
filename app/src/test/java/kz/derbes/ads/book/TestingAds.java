package kz.derbes.ads.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Targeting;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Campaigns made through the faces of the room, each at a place of its own. */
public final class TestingAds {
    public static final Member MAKER = new Member(Actor.staff("ads-maker"), Role.ADS);
    public static final Member SECOND = new Member(Actor.staff("ads-second"), Role.OWNER);
    public static final Words WORDS = new Words(Map.of(
            Language.KK, new Words.Text("Тау шайы <1 500 ₸>", "Таудан"),
            Language.RU, new Words.Text("Горный чай", "С гор")));

    public final Campaigns campaigns;
    public final Creatives creatives;
    public final Advertisers advertisers;
    private final Clock clock;

    public TestingAds(ApplicationContext context) {
        campaigns = context.getBean(Campaigns.class);
        creatives = context.getBean(Creatives.class);
        advertisers = context.getBean(Advertisers.class);
        clock = context.getBean(Clock.class);
    }

    /** Code of a place nobody else uses. */
    public String place() {
        var code = "p" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(advertisers.addPlacement(new Placement(code, code, new Size(970, 250), true), MAKER))
                .isTrue();
        return code;
    }

    public UUID advertiser() {
        return advertisers.add("Тау Шайы", "", MAKER);
    }

    public Plan plan(String place, Set<String> countries, Budget budget, @Nullable Integer cap) {
        var now = clock.instant();
        var targeting = new Targeting(List.of(), Set.of(), Set.of(), Hours.ALWAYS, countries);
        return new Plan(
                false,
                5,
                now.minusSeconds(60),
                now.plus(Duration.ofDays(2)),
                cap,
                Set.of(place),
                targeting,
                budget,
                "order");
    }

    public static Budget views(long amount) {
        return new Budget(Budget.Unit.IMPRESSIONS, amount, null, Pacing.ASAP);
    }

    public CreativeDraft text(Words words) {
        return new CreativeDraft(Kind.TEXT, null, 1, words, "https://tea.example/shop?a=1", null, null);
    }

    /** A campaign that lives, with one text. */
    public UUID live(Plan plan) {
        return live(plan, text(WORDS));
    }

    public UUID live(Plan plan, CreativeDraft draft) {
        var id = campaigns.plan(advertiser(), "Шай", plan, MAKER);
        creatives.draft(id, draft, MAKER);
        assertThat(campaigns.submit(id, MAKER)).isEqualTo(Told.DONE);
        assertThat(campaigns.allow(id, SECOND)).isEqualTo(Told.DONE);
        return id;
    }
}
