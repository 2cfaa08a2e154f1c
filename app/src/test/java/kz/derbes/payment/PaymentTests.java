package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.util.UUID;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.incident.PaymentsFrozen;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.payment.Begun.Why;
import kz.derbes.payment.till.Receipt;
import kz.derbes.payment.till.Receipts;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Paying, over real HTTP against the simulated providers: whatever they and the buyer do, one paid order and no money lost. */
class PaymentTests extends PaymentHouse {
    private static final long SUM = 125_050;

    @Autowired
    Receipts receipts;

    @Autowired
    Freezing freezing;

    @Autowired
    Disclosures disclosures;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"tiptop-pay, tiptop", "freedom-pay, freedom", "halyk-epay, halyk"})
    @Obligation({"4.1.7", "SEL-02"})
    void paysAnOrderOnceAndOwesItsReceipt(String method, String provider) {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, method);
        assertThat(disclosures.of(order.subject(), 5, 0)).singleElement().satisfies(it -> {
            assertThat(it.recipient()).isEqualTo(method);
            assertThat(it.fields()).containsExactly("order-number", "sum");
        });
        buyers.press(attempt, "pay");
        assertThat(buyers.deliver()).isEqualTo(1);
        buyers.care();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.PAID);
        buyers.assertAccounted(provider, order, SUM);
        assertThat(receipts.of(order.id())).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(Receipt.State.DONE);
            assertThat(it.sign()).isNotBlank();
        });
        assertThat(letters(order.subject(), "receipt-given")).isOne();
    }

    private long letters(SubjectId subject, String template) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from notification.letter where subject = :s and template = :t")
                .param("s", subject.value())
                .param("t", template)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mute", "late"})
    void asksTheProviderWhenNoHookComes(String button) {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, TIPTOP);
        buyers.press(attempt, button);
        payments.hurry(attempt.id());
        buyers.work();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.PAID);
        buyers.deliver();
        buyers.care();
        buyers.assertAccounted("tiptop", order, SUM);
    }

    @Test
    @Obligation("4.1.4")
    void letsTheRulesOfRiskKnowOnceThatABankDeclined() {
        var attempt = buyers.opened(buyers.place(SUM), TIPTOP);
        long before = declinedSoFar();
        buyers.press(attempt, "decline");
        var hook = TestingSimulator.hooks().getFirst();
        buyers.hear(hook);
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.FAILED);
        long after = declinedSoFar();
        assertThat(after).isGreaterThan(before);
        buyers.hear(hook);
        assertThat(declinedSoFar()).isEqualTo(after);
    }

    private long declinedSoFar() {
        return house.getBean(JdbcClient.class)
                .sql("select coalesce(sum(refused), 0) from risk.tally where occasion = 'payment'")
                .query(Long.class)
                .single();
    }

    @Test
    void sendsBackWhatWasChargedTwice() {
        var order = buyers.place(SUM);
        buyers.press(buyers.opened(order, TIPTOP), "double");
        assertThat(buyers.deliver()).isEqualTo(2);
        buyers.care();
        buyers.assertAccounted("tiptop", order, SUM);
        assertThat(buyers.refund(order).cause()).isEqualTo("twice");
    }

    @Test
    void sendsBackWhatTwoProvidersCharged() {
        var order = buyers.place(SUM);
        var first = buyers.opened(order, TIPTOP);
        var second = buyers.opened(order, "halyk-epay");
        buyers.press(first, "pay");
        buyers.press(second, "pay");
        buyers.deliver();
        buyers.care();
        assertThat(buyers.orders.paid(order)).isEqualTo(SUM);
        assertThat(TestingSimulator.kept("tiptop", first.invoice()) + TestingSimulator.kept("halyk", second.invoice()))
                .isEqualTo(SUM);
    }

    @Test
    void sendsBackWhatComesAfterTheOrderIsOver() {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, TIPTOP);
        buyers.press(attempt, "late");
        buyers.orders.expire(order);
        buyers.deliver();
        buyers.care();
        buyers.assertAccounted("tiptop", order, 0);
        assertThat(buyers.refund(order).cause()).isEqualTo("too-late");
    }

    @ParameterizedTest
    @CsvSource({
        "tiptop-pay, tiptop, LOST",
        "tiptop-pay, tiptop, DOWN",
        "tiptop-pay, tiptop, SLOW",
        "halyk-epay, halyk, LOST"
    })
    void beginsAgainUnderTheSameNumberWhenTheAnswerWasLost(String method, String provider, String mood) {
        var order = buyers.place(SUM);
        TestingSimulator.mood(provider, "open", mood, 1);
        assertThat(buyers.begin(order, method)).isInstanceOf(Begun.Waiting.class);
        var attempt = payments.of(order.id()).getFirst();
        assertThat(attempt.state()).isEqualTo(State.UNKNOWN);
        var again = buyers.opened(order, method);
        assertThat(again.id()).isEqualTo(attempt.id());
        buyers.press(again, "pay");
        buyers.deliver();
        buyers.care();
        buyers.assertAccounted(provider, order, SUM);
    }

    @Test
    void opensOnePageForADoubleClickAndTwoTabs() throws Exception {
        var order = buyers.place(SUM);
        try (var tabs = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = tabs.invokeAll(java.util.Collections.nCopies(4, () -> buyers.begin(order, TIPTOP)));
            for (var click : clicks) assertThat(click.get()).isNotInstanceOf(Begun.Refused.class);
        }
        assertThat(payments.of(order.id())).hasSize(1);
    }

    @Test
    @Obligation({"6.3.2", "C13"})
    void tellsNoProviderWithoutPermission() throws Exception {
        var order = buyers.place(SUM);
        var wish = new Wish(order.id(), order.key(), TIPTOP, "", InetAddress.getLoopbackAddress(), "Test");
        assertThat(payments.begin(wish)).isEqualTo(new Begun.Refused(Why.NO_PERMISSION));
        assertThat(payments.of(order.id())).isEmpty();
        var wrong = new Wish(order.id(), "guess", TIPTOP, "0".repeat(64), InetAddress.getLoopbackAddress(), "Test");
        assertThat(payments.begin(wrong)).isEqualTo(new Begun.Refused(Why.NOTHING_DUE));
        var promise =
                payments.promise(order.id(), order.key(), Method.ON_DELIVERY).orElseThrow();
        assertThat(payments.promise(order.id(), order.key(), Method.ON_DELIVERY))
                .contains(promise);
        assertThat(disclosures.of(order.subject(), 5, 0)).isEmpty();
        assertThat(payments.received(promise.id(), new Member(Actor.staff("1"), Role.FINANCE)))
                .isTrue();
        assertThat(payments.received(promise.id(), new Member(Actor.staff("1"), Role.FINANCE)))
                .isFalse();
        assertThat(buyers.orders.paid(order)).isEqualTo(SUM);
    }

    @Test
    @Obligation("5.3")
    void standsStillAfterABreachUntilStaffLiftIt() {
        var order = buyers.place(SUM);
        transaction.executeWithoutResult(
                status -> house.publishEvent(new PaymentsFrozen(order.subject(), UUID.randomUUID())));
        await().until(() -> freezing.isFrozen(order.subject()));
        assertThat(buyers.begin(order, TIPTOP)).isEqualTo(new Begun.Refused(Why.FROZEN));
        assertThat(freezing.lift(order.subject(), new Member(Actor.staff("1"), Role.FINANCE)))
                .isTrue();
        buyers.opened(order, TIPTOP);
    }
}
