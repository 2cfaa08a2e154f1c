package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.law.Role;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed.Outcome;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders in a database restored from a copy that is older than what became of them. */
@AccountTest
@Import(TestingShop.class)
class OrderReplayTests {
    @Autowired
    OrderReplay replay;

    @Autowired
    OrderShelf shelf;

    @Autowired
    Orders orders;

    @Autowired
    Handling handling;

    @Autowired
    Undoing undoing;

    @Autowired
    Buyings buyings;

    @Autowired
    TestingShop shop;

    @Autowired
    Ledger ledger;

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
    void movesAnOrderOfTheCopyToWhereItStoodAndOnlyOnce() {
        var order = shop.bought(Paying.ONLINE, shop.goods(900, 9), 2);
        pay(order);
        var refund = UUID.randomUUID();
        handling.move(order.id(), State.SENT, TestingShop.member(Role.SUPPORT));
        handling.move(order.id(), State.DELIVERED, TestingShop.member(Role.SUPPORT));
        undoing.askReturn(order.id(), Map.of(1, 1), ReturnReason.OTHER, Actor.subject(order.subject()));
        undoing.acceptReturn(order.id(), TestingShop.member(Role.SUPPORT).actor());
        jdbc.sql("update orders.refund set id = :id where purchase = :order")
                .param("id", refund)
                .param("order", order.id())
                .update();
        orders.markRefunded(order.id(), refund, 90_000);
        var before = found(order);
        var deeds = deeds(order);
        restore(order);
        assertThat(deeds.stream().map(replay::replay))
                .containsExactly(
                        Outcome.KNOWN,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.LOST,
                        Outcome.DONE,
                        Outcome.DONE);
        assertThat(deeds.stream().map(replay::replay)).doesNotContain(Outcome.DONE);
        var again = found(order);
        assertThat(again.state()).isEqualTo(State.RETURNED);
        assertThat(again.paid()).isEqualTo(before.paid());
        assertThat(again.deliveredAt()).isEqualTo(before.deliveredAt());
        assertThat(again.closedAt()).isNotNull();
        assertThat(buyings.refunds(order.id())).isEqualTo(new Buyings.Refunds(90_000, 90_000));
        assertThat(buyings.steps(again)).hasSize(6);
    }

    @Test
    void givesTheGoodsOfAnOrderBackThatWasCalledOffAfterTheCopy() {
        var cup = shop.goods(900, 9);
        var order = shop.bought(Paying.DELIVERY, cup, 2);
        undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject()));
        var deeds = deeds(order);
        restore(order);
        jdbc.sql("update orders.offer set stock = 7 where id = :id")
                .param("id", cup.id())
                .update();
        deeds.forEach(replay::replay);
        deeds.forEach(replay::replay);
        assertThat(found(order).state()).isEqualTo(State.CANCELLED);
        assertThat(shop.stock(cup)).isEqualTo(9);
    }

    @Test
    @Obligation({"RET-05", "C4"})
    void keepsTheRecordOfAnOrderThatTheCopyNeverSaw() {
        var paid = shop.bought(Paying.ONLINE, shop.goods(900, 9), 2);
        pay(paid);
        var waiting = shop.bought(Paying.ONLINE, shop.goods(900, 9), 1);
        var off = shop.bought(Paying.DELIVERY, shop.goods(900, 9), 1);
        undoing.cancel(off.id(), "by-buyer", Actor.subject(off.subject()));
        for (var order : List.of(paid, waiting, off)) {
            var deeds = deeds(order);
            for (var table : List.of("line where purchase", "step where purchase", "settlement where purchase"))
                jdbc.sql("delete from orders." + table + " = :id")
                        .param("id", order.id())
                        .update();
            jdbc.sql("delete from orders.purchase where id = :id")
                    .param("id", order.id())
                    .update();
            assertThat(deeds.stream().map(replay::replay)).containsOnly(Outcome.LOST);
            deeds.forEach(replay::replay);
        }
        var kept = shelf.kept(1000, 0);
        assertThat(kept)
                .filteredOn(it -> it.number().equals(paid.number()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.paid()).isEqualTo(180_000);
                    assertThat(it.day()).isEqualTo(TaxTerm.day(paid.placedAt()));
                    assertThat(it.until()).isAfter(clock.instant().plus(java.time.Duration.ofDays(5 * 365)));
                });
        assertThat(kept)
                .filteredOn(it -> it.number().equals(waiting.number()))
                .singleElement()
                .satisfies(it -> assertThat(it.until()).isBefore(clock.instant().plus(java.time.Duration.ofDays(2))));
        assertThat(kept).noneMatch(it -> it.number().equals(off.number()));
    }

    private void pay(Purchase order) {
        transaction.executeWithoutResult(it -> orders.markPaid(order.id(), UUID.randomUUID(), order.tiyn()));
    }

    private Purchase found(Purchase order) {
        return buyings.byNumber(order.number()).orElseThrow();
    }

    /** The order as it was when it had just been placed. */
    private void restore(Purchase order) {
        for (var table : List.of("settlement", "refund"))
            jdbc.sql("delete from orders." + table + " where purchase = :id")
                    .param("id", order.id())
                    .update();
        jdbc.sql("delete from orders.step where purchase = :id and fact <> :fact")
                .param("id", order.id())
                .param("fact", order.fact())
                .update();
        jdbc.sql("""
                        update orders.purchase
                           set state = :state, paid = 0, delivered_at = null, closed_at = null, reason = '' where id = :id
                        """)
                .param("state", order.state().code())
                .param("id", order.id())
                .update();
    }

    private List<Deed> deeds(Purchase order) {
        return ledger.about(order.subject(), 200, 0).reversed().stream()
                .filter(it -> replay.deeds().contains(it.fact().deed()))
                .map(it -> new Deed(
                        it.id().value(),
                        it.at(),
                        it.fact().deed(),
                        it.fact().subject(),
                        it.fact().codes()))
                .toList();
    }
}
