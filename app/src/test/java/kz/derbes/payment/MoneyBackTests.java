package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.till.Receipt;
import kz.derbes.payment.till.Receipts;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money on its way back, over real HTTP against the simulated providers: once, and never more than came. */
class MoneyBackTests extends PaymentHouse {
    private static final long SUM = 125_050;

    @Autowired
    Receipts receipts;

    @Test
    void letsGoOfWhatIsHeldForAnOrderThatIsOver() {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, "freedom-pay");
        buyers.press(attempt, "pay");
        buyers.deliver();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.HELD);
        buyers.orders.expire(order);
        buyers.care();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.VOIDED);
        buyers.assertAccounted("freedom", order, 0);
    }

    @ParameterizedTest
    @CsvSource({"tiptop-pay, tiptop, LOST", "freedom-pay, freedom, LOST", "freedom-pay, freedom, DOWN"})
    @Obligation("SEL-02")
    void givesBackOnceThoughTheAnswerWasLost(String method, String provider, String mood) {
        var order = paid(method);
        TestingSimulator.mood(provider, "refund", mood, 1);
        var number = UUID.randomUUID();
        refunds.giveBack(order.id(), number, SUM / 2, "order", Settling.ROOM);
        refunds.giveBack(order.id(), number, SUM / 2, "order", Settling.ROOM);
        buyers.care();
        assertThat(buyers.refund(order).state()).isEqualTo(Refund.State.DONE);
        buyers.assertAccounted(provider, order, SUM - SUM / 2);
        assertThat(receipts.of(order.id())).extracting(Receipt::refund).containsExactly(false, true);
    }

    @Test
    void leavesToAHandWhatAProviderDoesNotTell() {
        var order = paid("halyk-epay");
        TestingSimulator.mood("halyk", "refund", "LOST", 1);
        refunds.giveBack(order.id(), UUID.randomUUID(), SUM / 2, "order", Settling.ROOM);
        for (int hours = 0; hours < 4; hours++) buyers.care();
        assertThat(buyers.refund(order).state()).isEqualTo(Refund.State.BY_HAND);
    }

    @Test
    void neverGivesBackMoreThanCame() {
        var order = paid(TIPTOP);
        refunds.giveBack(order.id(), UUID.randomUUID(), SUM - 1, "order", Settling.ROOM);
        refunds.giveBack(order.id(), UUID.randomUUID(), 2, "order", Settling.ROOM);
        buyers.care();
        assertThat(refunds.of(order.id()))
                .extracting(Refund::state)
                .containsExactlyInAnyOrder(Refund.State.DONE, Refund.State.BY_HAND);
        buyers.assertAccounted("tiptop", order, 1);
    }

    private Placed paid(String method) {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, method);
        buyers.press(attempt, "pay");
        buyers.deliver();
        buyers.care();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.PAID);
        return order;
    }
}
