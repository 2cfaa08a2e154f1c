package kz.derbes.ads.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.OnOffer;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Asking;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Decision;
import kz.derbes.ads.core.NotShown;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.law.Language;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Several nodes share one budget and never count more than it holds, whatever each of them does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BudgetsTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdCountRows counts;

    @Autowired
    LeaseRows leases;

    TestingAds ads;
    TestingClock clock;
    String place;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        clock = new TestingClock(context.getBean(Clock.class).instant());
        place = ads.place();
    }

    @Test
    void neverCountsMoreThanTheBudgetOverThreeNodes() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(60), null));
        var nodes = List.of(node(), node(), node());
        var shown = new ArrayList<Ticket>();
        var random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            var node = nodes.get(random.nextInt(nodes.size()));
            if (random.nextInt(3) == 0) node.refresh();
            for (int i = 0; i < 5; i++) decide(node).ifPresent(shown::add);
            if (random.nextBoolean()) count(shown);
            assertThat(counted(campaign)).isLessThanOrEqualTo(60);
        }
        count(shown);
        assertThat(counted(campaign))
                .as("but for what a node that shows nothing holds")
                .isBetween(40L, 60L);
    }

    @Test
    void forgetsTheShareOfANodeThatDied() {
        ads.live(ads.plan(place, Set.of(), TestingAds.views(1), null));
        var dead = node();
        context.getBean(LiveMarket.class).refresh();
        jdbc.sql("update ads.lease set until = until - interval '1 hour'").update(); // as if nobody had come back
        dead.refresh();
        var other = node();
        clock.pass(Shares.SHOWN_FOR.plus(Event.IMPRESSION.window()).plusSeconds(1));
        other.refresh();
        assertThat(decide(other)).isPresent();
    }

    @Test
    void keepsAnEvenPace() {
        var even = new Budget(Budget.Unit.IMPRESSIONS, 2, null, Pacing.EVEN);
        var campaign = ads.live(ads.plan(place, Set.of(), even, null));
        var node = node();
        jdbc.sql("delete from ads.lease where campaign = :id")
                .param("id", campaign)
                .update();
        node.refresh();
        var shown = new ArrayList<Ticket>();
        for (int i = 0; i < 20; i++) {
            decide(node).ifPresent(shown::add);
            node.refresh();
        }
        count(shown);
        node.refresh();
        assertThat(shown).hasSizeLessThanOrEqualTo(2);
        assertThat(node.now().offer(campaign).orElseThrow().share().now().empty())
                .isIn(NotShown.AHEAD_OF_PACE, NotShown.BUDGET_SPENT, NotShown.SHARE_ELSEWHERE);
    }

    private LiveMarket node() {
        var node = new LiveMarket(
                context.getBean(OnOffer.class),
                new Shares(leases, counts, clock),
                context.getBean(Campaigns.class),
                counts,
                clock,
                context.getBean(PlatformTransactionManager.class));
        node.refresh();
        return node;
    }

    private Optional<Ticket> decide(LiveMarket node) {
        var asking = new Asking(place, "/", Language.KK, null, clock.instant(), null, new Whereabouts.NotAllowed());
        return node.now().decide(asking, new Random()) instanceof Decision.Shown it
                ? Optional.of(new Ticket(
                        UUID.randomUUID(),
                        it.offer().campaign(),
                        it.ad().id(),
                        place,
                        asking.at(),
                        it.lease(),
                        asking.where()))
                : Optional.empty();
    }

    private void count(List<Ticket> shown) {
        var tells = shown.stream().map(it -> new Tell(it, Event.IMPRESSION)).toList();
        if (!tells.isEmpty()) context.getBean(AdCountWriter.class).write(tells);
        shown.clear();
    }

    private long counted(UUID campaign) {
        return jdbc.sql("select coalesce(sum(n), 0) from ads.count where campaign = :id and event = 'impression'")
                .param("id", campaign)
                .query(Long.class)
                .single();
    }
}
