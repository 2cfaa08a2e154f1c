package kz.derbes.ads.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import kz.derbes.law.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a demo shows on its first page: an advertisement of its own, and one that wants to know the reader's country. */
@Component
class DemoAds {
    private static final String MAKER = "system:demo";
    private static final Words OWN = new Words(Map.of(
            Language.KK,
                    new Words.Text("Не рұқсат ететініңізді өзіңіз шешесіз", "Таңдауыңызды бір басумен өзгертіңіз."),
            Language.RU, new Words.Text("Вы сами решаете, что разрешить", "Измените свой выбор одним нажатием."),
            Language.EN, new Words.Text("You decide what to allow", "Change your choice with one press.")));
    private static final Words NEAR = new Words(Map.of(
            Language.KK,
                    new Words.Text(
                            "Көк Көпір: Қазақстан бойынша жеткізу",
                            "Ойдан шығарылған дүкен, 5 000 ₸-ден бастап тегін."),
            Language.RU,
                    new Words.Text("Көк Көпір: доставка по Казахстану", "Вымышленный магазин, бесплатно от 5 000 ₸."),
            Language.EN,
                    new Words.Text("Kök Köpir: delivery across Kazakhstan", "An invented shop, free from 5,000 ₸.")));
    private static final Duration YEARS = Duration.ofDays(5 * 365);
    private final boolean demo;
    private final BookRows book;
    private final CampaignRows campaigns;
    private final CreativeRows creatives;
    private final WorkRows work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoAds(
            @Value("${derbes.demo:false}") boolean demo,
            BookRows book,
            CampaignRows campaigns,
            CreativeRows creatives,
            WorkRows work,
            TransactionTemplate transaction,
            Clock clock) {
        this.demo = demo;
        this.book = book;
        this.campaigns = campaigns;
        this.creatives = creatives;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of several nodes that start at once the one that makes the place makes the rest. */
    @EventListener(ApplicationReadyEvent.class)
    void plant() {
        if (!demo) return;
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var place = new Placement("home", "First page", new Size(970, 250), true);
            if (!book.addPlacement(place, now)) return;
            var anywhere = new Budget(Budget.Unit.IMPRESSIONS, 1, null, Pacing.ASAP);
            add("Derbes", "Own choices", true, Targeting.ANYWHERE, anywhere, OWN, "/consent", now);
            var here = new Targeting(List.of(), Set.of(), Set.of(), Hours.ALWAYS, Set.of("KZ"));
            var large = new Budget(Budget.Unit.IMPRESSIONS, 1_000_000, null, Pacing.ASAP);
            add("Көк Көпір (demo)", "Readers in Kazakhstan", false, here, large, NEAR, "/ads", now);
            book.changed();
        });
    }

    private void add(
            String advertiser,
            String name,
            boolean house,
            Targeting targeting,
            Budget budget,
            Words words,
            String target,
            Instant now) {
        var who = UUID.randomUUID();
        var campaign = UUID.randomUUID();
        var creative = UUID.randomUUID();
        book.addAdvertiser(new Advertiser(who, advertiser, null), now);
        var plan = new Plan(house, 5, now, now.plus(YEARS), null, Set.of("home"), targeting, budget, null);
        campaigns.add(campaign, who, name, plan, MAKER, now);
        var draft = new CreativeDraft(Kind.TEXT, null, 1, words, target, null, null);
        creatives.add(creative, campaign, draft, MAKER, now);
        work.state(creatives.find(creative).orElseThrow(), CreativeState.APPROVED.code(), now);
        work.state(campaigns.find(campaign).orElseThrow(), CampaignState.LIVE.code(), now);
    }
}
