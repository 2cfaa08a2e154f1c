package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.risk.review.Ground;
import kz.derbes.risk.review.Reviews;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An order that risk stops waits for a human, and for nothing else. */
@AccountTest
@Import(TestingShop.class)
class OrderRiskTests {
    @Autowired
    Risks risks;

    @Autowired
    Reviews reviews;

    @Autowired
    Orders orders;

    @Autowired
    OrderHolds holds;

    @Autowired
    PaymentConsent consent;

    @Autowired
    Buyings buyings;

    @Autowired
    TestingShop shop;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    @Obligation({"CON-14", "4.1.4", "3.3.2"})
    void holdsAStoppedOrderUntilAHumanLetsItGoOn() {
        var cup = shop.goods(900, 5);
        var buyer = suspicious();
        var order = shop.bought(shop.wish(buyer, Paying.ONLINE, Map.of(cup, 2)));
        assertThat(order.state()).isEqualTo(State.IN_REVIEW);
        assertThat(orders.payable(order.id())).isEmpty();
        assertThat(shop.stock(cup)).isEqualTo(3);
        assertThat(letters(order)).containsExactly("order-in-review");
        assertThat(holds.isHeld(buyer)).isFalse();
        assertThat(reviews.decide(review(order), Ground.ORDINARY, TestingShop.member(Role.FINANCE)))
                .isEqualTo(Reviews.Outcome.DECIDED);
        var again = found(order);
        assertThat(again.state()).isEqualTo(State.PLACED);
        assertThat(again.until()).isAfter(clock.instant());
        assertThat(orders.payable(order.id())).isPresent();
        assertThat(letters(order)).containsExactlyInAnyOrder("order-in-review", "order-placed");
        assertThat(shop.bought(shop.wish(buyer, Paying.DELIVERY, Map.of(cup, 1)))
                        .state())
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    @Obligation("CON-14")
    void goesOnByItselfWhenNobodyLooksInTime() {
        var order = shop.bought(shop.wish(suspicious(), Paying.DELIVERY, Map.of(shop.goods(900, 5), 1)));
        assertThat(order.state()).isEqualTo(State.IN_REVIEW);
        clock.pass(Duration.ofDays(14));
        reviews.expire(1000);
        assertThat(found(order).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    @Obligation("CON-14")
    void callsOffWhatAHumanUpheldAndGivesTheGoodsBack() {
        var cup = shop.goods(900, 5);
        var order = shop.bought(shop.wish(suspicious(), Paying.ONLINE, Map.of(cup, 2)));
        reviews.decide(review(order), Ground.NOT_THE_PERSON, TestingShop.member(Role.FINANCE));
        assertThat(found(order).state()).isEqualTo(State.CANCELLED);
        assertThat(found(order).reason()).isEqualTo("upheld");
        assertThat(shop.stock(cup)).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from orders.review where purchase = :id")
                        .param("id", order.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Obligation({"CON-14", "4.1.4"})
    void tellsTheBuyerWhyItWaitsAndHowToObjectAndLetsThemLeave() {
        var order = shop.bought(shop.wish(suspicious(), Paying.ONLINE, Map.of(shop.goods(900, 5), 1)));
        String page = "/me/orders/" + order.number();
        var shown = read(page, order.subject());
        assertThat(shown.select("[data-state=in-review]")).hasSize(1);
        assertThat(shown.select("a[href^=/pay/]:not([href*=receipts])")).isEmpty();
        var why = shown.select("[data-test=in-review] a").attr("href");
        var browser = new TestingBrowser(mvc).get(why).expect(200);
        assertThat(browser.page().select("textarea")).isNotEmpty();
        assertThat(consent.withdraw(order.subject())).isTrue();
        assertThat(found(order).state()).isEqualTo(State.CANCELLED);
    }

    private Document read(String path, SubjectId who) {
        var answer =
                mvc.get().uri(path).with(user(who.toString()).roles("SUBJECT")).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void keepsNeitherAddressNorDeviceAndJudgesNoApplication() {
        var device = "Device-" + UUID.randomUUID();
        var from = new Wish.From(InetAddress.ofLiteral("10.98.76.54"), device);
        var wish = at(shop.wish(null, Paying.DELIVERY, Map.of(shop.goods(900, 5), 1)), from);
        shop.bought(wish);
        assertThat(wish.toString()).doesNotContain("10.98", device);
        for (var table : Set.of("orders.purchase", "orders.step", "risk.decision", "ledger.fact"))
            assertThat(jdbc.sql("select count(*) from " + table
                                    + " t where t::text like '%10.98.76.54%' or t::text like '%" + device + "%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        var buyer = suspicious();
        assertThat(shop.bought(shop.wish(buyer, Paying.NONE, Map.of(shop.goods(900, 5), 1)))
                        .state())
                .isEqualTo(State.ACCEPTED);
    }

    /** Somebody who tried to order so often in this hour that the rules stop the next order. */
    private SubjectId suspicious() {
        var buyer = SubjectId.random();
        for (int n = 0; n < 20; n++) judge(buyer, TestingShop.anywhere());
        return buyer;
    }

    private void judge(SubjectId buyer, Wish.From from) {
        risks.judge(new Signals(
                Occasion.ORDER, buyer, from.address(), from.device(), Optional.of("KZ"), OptionalLong.of(90_000)));
    }

    private static Wish at(Wish it, Wish.From from) {
        return new Wish(
                it.attempt(),
                it.account(),
                it.items(),
                it.paying(),
                it.handing(),
                it.country(),
                it.language(),
                it.shown(),
                it.permits(),
                it.typed(),
                from);
    }

    private Purchase found(Purchase order) {
        return buyings.byNumber(order.number()).orElseThrow();
    }

    private UUID review(Purchase order) {
        return jdbc.sql("select review from orders.review where purchase = :id")
                .param("id", order.id())
                .query(UUID.class)
                .single();
    }

    private List<String> letters(Purchase order) {
        return jdbc.sql("select template from notification.letter where subject = :s order by created_at, id")
                .param("s", order.subject().value())
                .query((row, n) -> row.getString("template"))
                .list();
    }
}
