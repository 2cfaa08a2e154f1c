package kz.derbes.ads.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.OnOffer;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Asking;
import kz.derbes.ads.core.Decision;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.law.Language;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Whichever statement of counting or of taking a share is the last before a crash, a budget is neither lost nor overshot. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdsFaultTests {
    private static final int BUDGET = 8;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    TestingAds ads;
    TestingClock clock;
    TestingFaults faults;
    AdCountRows counts;
    AdCountWriter writer;
    String place = "";

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        clock = new TestingClock(context.getBean(Clock.class).instant());
        faults = new TestingFaults(context.getBean(DataSource.class));
        counts = new AdCountRows(JdbcClient.create(faults));
        writer = new AdCountWriter(new DataSourceTransactionManager(faults), counts, clock);
    }

    @Test
    void countsABatchWholeOrNotAtAllAndOnceWhenItIsToldAgain() throws Exception {
        var campaign = new AtomicReference<UUID>();
        var tells = new AtomicReference<List<Tell>>();
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    campaign.set(live());
                    tells.set(told(shown(node(), 2)));
                    TestingFaults.during(breaking, () -> writer.write(tells.get()));
                },
                nth -> {
                    assertThat(counted(campaign.get(), "impression") + counted(campaign.get(), "click"))
                            .as("broken at step " + nth)
                            .isIn(0L, 3L);
                    writer.write(tells.get());
                    assertThat(counted(campaign.get(), "impression")).isEqualTo(2);
                    assertThat(counted(campaign.get(), "click")).isOne();
                    assertThat(spent(campaign.get())).isEqualTo(2);
                    assertThat(spent(campaign.get()) + leased(campaign.get())).isLessThanOrEqualTo(BUDGET);
                });
        assertThat(steps).as("used, sums, spent, share, commit").isGreaterThanOrEqualTo(5);
    }

    @Test
    void showsTheWholeBudgetAndNoMoreWhereverTakingAShareBreaksOff() throws Exception {
        var campaign = new AtomicReference<UUID>();
        var broken = new AtomicReference<LiveMarket>();
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    campaign.set(live());
                    broken.set(node());
                    count(shown(broken.get(), 1));
                    clock.pass(Shares.SHOWN_FOR.plusSeconds(1)); // what is left is given back, and more is taken
                    TestingFaults.during(breaking, broken.get()::refresh);
                },
                nth -> {
                    var other = node();
                    var all = new ArrayList<Ticket>();
                    for (int round = 0; round < 3; round++) {
                        for (int i = 0; i < BUDGET; i++) {
                            all.addAll(shown(broken.get(), 1));
                            all.addAll(shown(other, 1));
                            if (i % 2 == 0) other.refresh();
                        }
                        count(all);
                        all.clear();
                        assertThat(counted(campaign.get(), "impression"))
                                .as("broken at step " + nth)
                                .isLessThanOrEqualTo(BUDGET);
                        clock.pass(
                                Shares.SHOWN_FOR.plus(Event.IMPRESSION.window()).plusSeconds(1));
                        broken.get().refresh();
                        other.refresh();
                    }
                    assertThat(counted(campaign.get(), "impression"))
                            .as("broken at step " + nth)
                            .isEqualTo(BUDGET);
                });
        assertThat(steps).as("give back, lock, grant, commit").isGreaterThanOrEqualTo(4);
    }

    /** Every campaign has a place of its own, so that the one before it is not shown any more. */
    private UUID live() {
        place = ads.place();
        return ads.live(ads.plan(place, Set.of(), TestingAds.views(BUDGET), null));
    }

    private LiveMarket node() {
        var node = new LiveMarket(
                context.getBean(OnOffer.class),
                new Shares(new LeaseRows(JdbcClient.create(faults)), counts, clock),
                context.getBean(Campaigns.class),
                counts,
                clock,
                new DataSourceTransactionManager(faults));
        node.refresh();
        return node;
    }

    private List<Ticket> shown(LiveMarket node, int most) {
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < most; i++) {
            var asking = new Asking(place, "/", Language.KK, null, clock.instant(), null, new Whereabouts.NotAllowed());
            if (node.now().decide(asking, new Random(i)) instanceof Decision.Shown it)
                tickets.add(new Ticket(
                        UUID.randomUUID(),
                        it.offer().campaign(),
                        it.ad().id(),
                        place,
                        asking.at(),
                        it.lease(),
                        asking.where()));
        }
        return tickets;
    }

    private static List<Tell> told(List<Ticket> tickets) {
        var tells = new ArrayList<Tell>();
        tickets.forEach(it -> tells.add(new Tell(it, Event.IMPRESSION)));
        tells.add(new Tell(tickets.getFirst(), Event.CLICK));
        return tells;
    }

    private void count(List<Ticket> tickets) {
        if (!tickets.isEmpty())
            writer.write(
                    tickets.stream().map(it -> new Tell(it, Event.IMPRESSION)).toList());
    }

    private long counted(UUID campaign, String event) {
        return number(
                "select coalesce(sum(n), 0) from ads.count where event = '" + event + "' and campaign = :id", campaign);
    }

    private long spent(UUID campaign) {
        return number("select coalesce(sum(shown), 0) from ads.spent where campaign = :id", campaign);
    }

    private long leased(UUID campaign) {
        return number("select coalesce(sum(amount), 0) from ads.lease where campaign = :id", campaign);
    }

    private long number(String sql, UUID campaign) {
        return jdbc.sql(sql).param("id", campaign).query(Long.class).single();
    }
}
