package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kz.derbes.account.AccountTest;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.disclosure.Permits;
import kz.derbes.disclosure.Release;
import kz.derbes.disclosure.Transfer;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an order comes to be, and what is written with it. */
@AccountTest
@Import(TestingShop.class)
class PlacingTests {
    private static final int BUYERS = 100;

    @Autowired
    Placing placing;

    @Autowired
    TestingShop shop;

    @Autowired
    Buyings buyings;

    @Autowired
    BuyerData buyers;

    @Autowired
    Consents consents;

    @Autowired
    Permits permits;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    @Obligation({"4.1.6", "4.1.7", "SEL-02", "CON-03"})
    void writesOrderConsentPermissionAndLetterTogether() {
        var cup = shop.goods(4900, 10);
        var order = shop.bought(Paying.DELIVERY, cup, 2);
        assertThat(order.account()).isFalse();
        assertThat(order.tiyn()).isEqualTo(980_000);
        assertThat(order.state()).isEqualTo(State.ACCEPTED);
        assertThat(shop.stock(cup)).isEqualTo(8);
        assertThat(consents.permission(order.subject(), Scope.PAYMENT)).isInstanceOf(Permission.Granted.class);
        assertThat(permits.of(order.subject()))
                .extracting(Permits.Permit::recipient)
                .containsExactly(Recipient.CARRIER);
        assertThat(ledger.about(order.subject(), 20, 0).stream()
                        .map(it -> it.fact().deed()))
                .contains("order.placed", "consent.given", "disclosure.allowed");
        assertThat(jdbc.sql("select template from notification.letter where subject = :s")
                        .param("s", order.subject().value())
                        .query(String.class)
                        .list())
                .containsExactly("order-placed");
    }

    @Test
    @Obligation({"4.1.7", "OPR-08"})
    void keepsNoValueOfTheBuyerOutsideTheVault() {
        var order = shop.bought(Paying.DELIVERY, shop.goods(100, 1), 1);
        var rows = jdbc.sql("select string_agg(p::text, ' ') from orders.purchase p")
                .query((r, n) -> r.getString(1))
                .single();
        assertThat(rows).contains(order.number()).doesNotContain("Динара", "555 44 33", "Абай");
    }

    @Test
    @Obligation("CON-01")
    void takesTheSameEmailFromGuestsAndAccountsAndTellsNobody() {
        var typed = new HashMap<>(shop.wish(null, Paying.DELIVERY, Map.of()).typed());
        var cup = shop.goods(100, 5);
        var first = shop.bought(with(shop.wish(null, Paying.DELIVERY, Map.of(cup, 1)), typed));
        var second = shop.bought(with(shop.wish(null, Paying.DELIVERY, Map.of(cup, 1)), typed));
        assertThat(first.subject()).isNotEqualTo(second.subject());
    }

    private static Wish with(Wish it, Map<FieldCode, String> typed) {
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
                typed,
                it.from());
    }

    @Test
    void makesOneOrderOfOneFormHoweverOftenItIsSent() throws Exception {
        var cup = shop.goods(500, 10);
        var wish = shop.wish(null, Paying.DELIVERY, Map.of(cup, 1));
        var placed = together(8, () -> placing.place(wish));
        assertThat(placed).allMatch(Placed.Done.class::isInstance);
        assertThat(placed.stream().map(it -> ((Placed.Done) it).order().id()))
                .containsOnly(((Placed.Done) placed.getFirst()).order().id());
        assertThat(shop.stock(cup)).isEqualTo(9);
    }

    @Test
    void sellsTheLastOneToOneOfAHundred() throws Exception {
        var last = shop.goods(700, 1);
        var other = shop.goods(800, BUYERS);
        var placed = together(BUYERS, () -> placing.place(shop.wish(null, Paying.ONLINE, Map.of(last, 1, other, 1))));
        assertThat(placed).filteredOn(Placed.Done.class::isInstance).hasSize(1);
        assertThat(shop.stock(last)).isZero();
        assertThat(shop.stock(other)).isEqualTo(BUYERS - 1);
    }

    @Test
    @Obligation({"SEL-02", "SEL-03"})
    void ordersNothingAtAPriceThatWasNotShown() {
        var cup = shop.goods(4900, 10);
        var wish = shop.wish(null, Paying.DELIVERY, Map.of(cup, 1));
        shop.put(cup.slug(), 5900, 10, "");
        assertThat(placing.place(wish)).isInstanceOf(Placed.Changed.class);
        assertThat(shop.stock(cup)).isEqualTo(10);
        assertThat(jdbc.sql("select count(*) from information_schema.columns where table_schema = 'orders'"
                                + " and table_name = 'offer' and column_name like '%price%' or column_name = 'tiyn'"
                                + " and table_schema = 'orders' and table_name = 'offer'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Obligation({"6.3.2", "C13", "OPR-06"})
    void tellsTheCarrierOnlyWhatIsNeededAndOnlyWhoWasAllowed() {
        var order = shop.bought(Paying.DELIVERY, shop.goods(100, 1), 1);
        assertThat(release(order.subject(), Recipient.PAYMENT_PROVIDER)).isInstanceOf(Release.Refused.class);
        assertThat(buyers.label(order.subject())).isInstanceOf(Release.Released.class);
        assertThat(disclosures.of(order.subject(), 5, 0)).anySatisfy(it -> {
            assertThat(it.recipient()).isEqualTo("carrier");
            assertThat(it.fields()).containsExactly("given-name", "phone", "residence");
        });
        permits.withdraw(order.subject(), Recipient.CARRIER, Actor.subject(order.subject()));
        assertThat(release(order.subject(), Recipient.CARRIER)).isInstanceOf(Release.Refused.class);
    }

    private Release release(SubjectId subject, Recipient recipient) {
        return disclosures.release(
                new Transfer(subject, recipient, Purpose.PAYMENT, Set.of(FieldCode.PHONE), Actor.system("testing")));
    }

    @Test
    @Obligation({"OPR-07", "4.1.7"})
    void opensTheAddressForWhoPacksAndOnlyWithAReason() {
        var order = shop.bought(Paying.DELIVERY, shop.goods(100, 1), 1);
        var opened = buyers.open(TestingShop.member(Role.SUPPORT), order.subject(), "sending the parcel");
        assertThat(((Opened.Values) opened).fields()).containsKeys(FieldCode.RESIDENCE, FieldCode.PHONE);
        assertThat(buyers.open(TestingShop.member(Role.SUPPORT), order.subject(), ""))
                .isInstanceOf(Opened.Refused.class);
        assertThat(buyers.open(TestingShop.member(Role.AUDITOR), order.subject(), "curious about it"))
                .isInstanceOf(Opened.Refused.class);
    }

    @Test
    void losesNothingWhenTheVaultRefuses() {
        var cup = shop.goods(100, 3);
        var wish =
                with(shop.wish(null, Paying.DELIVERY, Map.of(cup, 1)), Map.of(FieldCode.GIVEN_NAME, "x".repeat(300)));
        assertThatThrownBy(() -> placing.place(wish)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.stock(cup)).isEqualTo(3);
        assertThat(placing.made(wish.attempt())).isEmpty();
    }

    private static <T> List<T> together(int many, Callable<T> deed) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<java.util.concurrent.Future<T>>();
            for (int n = 0; n < many; n++)
                futures.add(pool.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            start.countDown();
            var answers = new ArrayList<T>();
            for (var it : futures) answers.add(it.get());
            return answers;
        }
    }
}
