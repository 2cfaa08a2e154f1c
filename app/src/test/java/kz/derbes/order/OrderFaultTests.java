package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.order.offer.Offer;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The statement that breaks is each one in turn: an order is there with all that belongs to it, or nothing of it is. */
@AccountTest
@Import(TestingShop.class)
class OrderFaultTests {
    private static final List<String> TABLES = List.of(
            "orders.purchase",
            "orders.line",
            "orders.step",
            "orders.refund",
            "consent.consent",
            "disclosure.permit",
            "vault.person",
            "vault.value",
            "notification.letter",
            "ledger.fact where deed like 'order.%' or deed in ('consent.given', 'vault.kept', 'disclosure.allowed')");

    @Autowired
    Placing placing;

    @Autowired
    Undoing undoing;

    @Autowired
    Orders orders;

    @Autowired
    TestingShop shop;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    @Obligation({"4.1.7", "CON-03"})
    void placesAnOrderWithAllThatBelongsToItOrNotAtAll() throws Exception {
        var cup = shop.goods(900, 5);
        var wish = new AtomicReference<>(shop.wish(null, Paying.ONLINE, Map.of(cup, 2)));
        var before = state(cup);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    wish.set(shop.wish(null, Paying.ONLINE, Map.of(cup, 2)));
                    TestingFaults.during(breaking, () -> placing.place(wish.get()));
                },
                nth -> {
                    assertThat(state(cup)).as("step " + nth).isEqualTo(before);
                    assertThat(placing.made(wish.get().attempt())).isEmpty();
                });
        assertThat(steps).isGreaterThanOrEqualTo(15);
        assertThat(shop.stock(cup)).isEqualTo(3);
        assertThat(placing.made(wish.get().attempt())).isPresent();
        assertThat(state(cup)).allSatisfy((table, rows) -> {
            if (!table.startsWith("orders.refund")) assertThat(rows).as(table).isNotEqualTo(before.get(table));
        });
    }

    @Test
    @Obligation("4.1.7")
    void callsAPaidOrderOffWithItsMoneyAndItsGoodsOrNotAtAll() throws Exception {
        var cup = shop.goods(900, 5);
        var order = shop.bought(Paying.ONLINE, cup, 2);
        transaction.executeWithoutResult(it -> orders.markPaid(order.id(), UUID.randomUUID(), order.tiyn()));
        var before = state(cup);
        int steps = FailAtNth.everyStepOf(
                breaking -> TestingFaults.during(
                        breaking, () -> undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject()))),
                nth -> assertThat(state(cup)).as("step " + nth).isEqualTo(before));
        assertThat(steps).isGreaterThanOrEqualTo(7);
        assertThat(shop.stock(cup)).isEqualTo(5);
    }

    private Map<String, Long> state(Offer offer) {
        var state = TABLES.stream().collect(Collectors.toMap(Function.identity(), this::count));
        state.put("stock", (long) shop.stock(offer));
        return state;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
