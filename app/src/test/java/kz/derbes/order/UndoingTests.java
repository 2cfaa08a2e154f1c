package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Calling off, giving back, running out of time, and the end of a guest. */
@AccountTest
@Import(TestingShop.class)
@RecordApplicationEvents
class UndoingTests {
    private static final Duration RETURN = Duration.ofDays(14);

    @Autowired
    Undoing undoing;

    @Autowired
    Handling handling;

    @Autowired
    Orders orders;

    @Autowired
    OrderCaretaker caretaker;

    @Autowired
    GuestBuyers guests;

    @Autowired
    OrderHolds holds;

    @Autowired
    OrderHolder holder;

    @Autowired
    OrderShelf shelf;

    @Autowired
    PaymentConsent consent;

    @Autowired
    OrderAgenda agenda;

    @Autowired
    Buyings buyings;

    @Autowired
    Vault vault;

    @Autowired
    TestingShop shop;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    void givesStockAndMoneyBackWhenABuyerCallsOff() {
        var cup = shop.goods(1000, 5);
        var order = paid(shop.bought(Paying.ONLINE, cup, 2));
        assertThat(undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject())))
                .isTrue();
        assertThat(undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject())))
                .isFalse();
        assertThat(shop.stock(cup)).isEqualTo(5);
        assertThat(events.stream(RefundDue.class))
                .singleElement()
                .satisfies(it -> assertThat(it.tiyn()).isEqualTo(200_000));
        assertThat(events.stream(OrderCancelled.class)).containsExactly(new OrderCancelled(order.id()));
        assertThat(holds.isHeld(order.subject())).isTrue();
        var due = events.stream(RefundDue.class).findFirst().orElseThrow();
        orders.markRefunded(order.id(), due.refund(), due.tiyn());
        assertThat(holds.isHeld(order.subject())).isFalse();
    }

    @Test
    @Obligation("SEL-04")
    void takesBackUnusedGoodsForFourteenDaysAndNoLonger() {
        var cup = shop.goods(1000, 5);
        var order = delivered(paid(shop.bought(Paying.ONLINE, cup, 3)));
        clock.set(clock.instant().plus(RETURN).minusSeconds(60));
        assertThat(undoing.isReturnable(order)).isTrue();
        assertThat(undoing.askReturn(
                        order.id(), Map.of(1, 2), ReturnReason.CHANGED_MIND, Actor.subject(order.subject())))
                .isTrue();
        assertThat(undoing.acceptReturn(order.id(), staff().actor())).isTrue();
        assertThat(shop.stock(cup)).isEqualTo(4);
        assertThat(events.stream(RefundDue.class))
                .singleElement()
                .satisfies(it -> assertThat(it.tiyn()).isEqualTo(200_000));
        assertThat(again(order).state()).isEqualTo(State.RETURNED);
        clock.set(clock.instant().plusSeconds(61));
        assertThat(undoing.isReturnable(again(order))).isFalse();
        assertThat(undoing.askReturn(order.id(), Map.of(1, 1), ReturnReason.OTHER, Actor.subject(order.subject())))
                .isFalse();
    }

    @Test
    @Obligation("SEL-04")
    void doesNotTakeBackWhatTheListExcludesAndSaysWhyItRefuses() {
        var socks = shop.put("socks-" + UUID.randomUUID(), 500, 5, "underwear");
        assertThat(undoing.isReturnable(delivered(paid(shop.bought(Paying.ONLINE, socks, 1)))))
                .isFalse();
        var order = delivered(paid(shop.bought(Paying.ONLINE, shop.goods(100, 1), 1)));
        undoing.askReturn(order.id(), Map.of(1, 1), ReturnReason.OTHER, Actor.subject(order.subject()));
        assertThat(undoing.refuseReturn(order.id(), ReturnRefusal.USED, staff().actor()))
                .isTrue();
        assertThat(again(order).reason()).isEqualTo("used");
        assertThat(again(order).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void freesGoodsNobodyPaidForInTime() {
        var cup = shop.goods(1000, 5);
        var order = shop.bought(Paying.ONLINE, cup, 2);
        caretaker.round();
        assertThat(shop.stock(cup)).isEqualTo(3);
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        caretaker.round();
        assertThat(shop.stock(cup)).isEqualTo(5);
        assertThat(again(order).state()).isEqualTo(State.EXPIRED);
        Settled late = java.util.Objects.requireNonNull(
                transaction.execute(it -> orders.markPaid(order.id(), UUID.randomUUID(), order.tiyn())));
        assertThat(late).isEqualTo(new Settled.TooLate());
    }

    @Test
    void movesOnlyWhereStaffMayAndShowsWhatIsToBeDone() {
        var order = shop.bought(Paying.ONLINE, shop.goods(100, 1), 1);
        assertThat(handling.next(order)).isEmpty();
        assertThat(handling.move(order.id(), State.SENT, staff())).isFalse();
        var paid = paid(order);
        assertThat(agenda.open(Role.SUPPORT, 1000)).anyMatch(it -> it.number().equals(order.number()));
        assertThat(agenda.open(Role.ADS, 1000)).isEmpty();
        assertThat(handling.next(paid)).containsExactly(State.PACKED, State.SENT, State.DELIVERED);
        assertThat(handling.move(order.id(), State.SENT, staff())).isTrue();
        assertThat(undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject())))
                .isFalse();
    }

    @Test
    @Obligation({"CON-11", "2.2"})
    void refusesToEndAnObligationByWithdrawingAndLetsItEndAfterwards() {
        var order = shop.bought(Paying.DELIVERY, shop.goods(100, 1), 1);
        assertThat(consent.withdraw(order.subject())).isFalse();
        assertThat(guests.forget(order.subject())).isEmpty();
        undoing.cancel(order.id(), "by-buyer", Actor.subject(order.subject()));
        assertThat(consent.withdraw(order.subject())).isTrue();
        assertThat(consent.standing(order.subject())).isEmpty();
    }

    @Test
    @Obligation({"RET-02", "RET-05", "6.2", "C4"})
    void forgetsAGuestAndLeavesARecordOfNobody() {
        var order = delivered(paid(shop.bought(Paying.ONLINE, shop.goods(100, 1), 1)));
        assertThat(vault.statuses(order.subject())).isNotEmpty();
        var later = clock.instant().plus(Duration.ofDays(61));
        assertThat(holder.due(later, Set.of()).orElseThrow().get("guest-order")).isPositive();
        while (holder.sweep(later, Set.of()) > 0) assertThat(later).isNotNull();
        assertThat(vault.statuses(order.subject())).isEmpty();
        assertThat(buyings.byNumber(order.number())).isEmpty();
        assertThat(shelf.kept(10_000, 0)).anyMatch(it -> it.number().equals(order.number()) && it.paid() == 10_000);
    }

    private Purchase paid(Purchase order) {
        transaction.executeWithoutResult(it -> orders.markPaid(order.id(), UUID.randomUUID(), order.tiyn()));
        return again(order);
    }

    private Purchase delivered(Purchase order) {
        assertThat(handling.move(order.id(), State.DELIVERED, staff())).isTrue();
        return again(order);
    }

    private Purchase again(Purchase order) {
        return buyings.byNumber(order.number()).orElseThrow();
    }

    private static kz.derbes.law.Member staff() {
        return TestingShop.member(Role.SUPPORT);
    }
}
