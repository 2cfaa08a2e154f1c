package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Ledger;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.payment.Begun.Why;
import kz.derbes.testing.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payment that is unusual: the money is held, a person looks, and without a look it goes through. */
class CarefulTests extends PaymentHouse {
    private static final long SUM = 125_050;
    private static final Member FINANCE = new Member(Actor.staff("1"), Role.FINANCE);

    @Autowired
    SecondLook second;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Obligation({"4.1.4", "CON-14"})
    void holdsFirstAndTakesWhatNobodyLookedAtInTime() {
        var order = buyers.place(SUM);
        var held = held(order);
        var care = java.util.Objects.requireNonNull(held.care());
        assertThat(care.reasons()).contains("earlier-refusals");
        assertThat(care.until()).isBefore(held.until());
        payments.hurry(held.id());
        buyers.care();
        assertThat(buyers.attempt(held.id()).state())
                .as("somebody may still look")
                .isEqualTo(State.HELD);
        assertThat(second.waiting(1_000)).extracting(Attempt::id).contains(held.id());
        assertThat(letters(order)).containsExactly("payment-held");
        assertThat(deeds(order)).contains("payment.created");
        clock.set(java.util.Objects.requireNonNull(care.until()).plusSeconds(1));
        buyers.work();
        assertThat(buyers.attempt(held.id()).state()).isEqualTo(State.PAID);
        assertThat(second.take(held.id(), FINANCE)).as("too late").isFalse();
        buyers.assertAccounted("tiptop", order, SUM);
    }

    @Test
    @Obligation("CON-14")
    void takesAtOnceWhatAPersonFoundInOrder() {
        var order = buyers.place(SUM);
        var held = held(order);
        assertThat(second.take(held.id(), FINANCE)).isTrue();
        assertThat(second.letGo(held.id(), FINANCE)).as("decided").isFalse();
        buyers.work();
        assertThat(buyers.attempt(held.id()).state()).isEqualTo(State.PAID);
        assertThat(deeds(order)).contains("payment.looked", "payment.paid");
        buyers.assertAccounted("tiptop", order, SUM);
    }

    @Test
    @Obligation("CON-14")
    void letsTheMoneyGoWithAWordAndKeepsTheOrderPayable() {
        var order = buyers.place(SUM);
        var held = held(order);
        assertThat(second.letGo(held.id(), FINANCE)).isTrue();
        buyers.work();
        assertThat(buyers.attempt(held.id()).state()).isEqualTo(State.VOIDED);
        buyers.assertAccounted("tiptop", order, 0);
        assertThat(letters(order)).containsExactlyInAnyOrder("payment-held", "payment-let-go");
        assertThat(payments.promise(order.id(), order.key(), Method.ON_DELIVERY))
                .isPresent();
    }

    @Test
    void letsGoAtOnceWhenTheOrderIsOver() {
        var order = buyers.place(SUM);
        var held = held(order);
        buyers.orders.expire(order);
        payments.hurry(held.id());
        buyers.work();
        assertThat(buyers.attempt(held.id()).state()).isEqualTo(State.VOIDED);
        buyers.assertAccounted("tiptop", order, 0);
    }

    @Test
    @Obligation({"4.1.4", "CON-14"})
    void offersAnotherWayWhereAProviderCannotHold() {
        var order = buyers.place(SUM);
        buyers.makeUnusual(order);
        assertThat(buyers.begin(order, "halyk-epay")).isEqualTo(new Begun.Refused(Why.HELD_FIRST));
        assertThat(payments.of(order.id())).isEmpty();
        assertThat(buyers.opened(order, "freedom-pay").care()).isNotNull();
    }

    private Attempt held(Placed order) {
        buyers.makeUnusual(order);
        var attempt = buyers.opened(order, TIPTOP);
        assertThat(attempt.care()).isNotNull();
        buyers.press(attempt, "pay");
        buyers.deliver();
        var held = buyers.attempt(attempt.id());
        assertThat(held.state()).isEqualTo(State.HELD);
        return held;
    }

    private List<@Nullable String> letters(Placed order) {
        return jdbc.sql(
                        "select template from notification.letter where subject = :s and template like 'payment-%' order by created_at")
                .param("s", order.subject().value())
                .query(String.class)
                .list();
    }

    private List<String> deeds(Placed order) {
        return ledger.about(order.subject(), 100, 0).stream()
                .map(it -> it.fact().deed())
                .toList();
    }
}
