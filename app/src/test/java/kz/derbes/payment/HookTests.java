package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks of the providers: twice, replayed, out of order, forged, and the question before a charge. */
class HookTests extends PaymentHouse {
    private static final long SUM = 125_050;

    @Test
    void hearsAHookTwiceReplayedAndOutOfOrder() {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, TIPTOP);
        buyers.press(attempt, "decline");
        buyers.press(attempt, "twice");
        var hooks = TestingSimulator.hooks();
        assertThat(hooks).hasSize(3);
        assertThat(buyers.hear(hooks.get(2))).isInstanceOf(Verdict.Answer.class);
        assertThat(buyers.hear(hooks.get(0))).isInstanceOf(Verdict.Answer.class);
        assertThat(buyers.hear(hooks.get(1))).isInstanceOf(Verdict.Answer.class);
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.PAID);
        refunds.giveBack(order.id(), UUID.randomUUID(), SUM, "order", Settling.ROOM);
        buyers.care();
        assertThat(buyers.hear(hooks.get(2))).isInstanceOf(Verdict.Answer.class);
        buyers.care();
        assertThat(TestingSimulator.kept("tiptop", attempt.invoice())).isZero();
        assertThat(payments.charges(attempt.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiptop-pay", "freedom-pay", "halyk-epay"})
    void believesNoForgedHook(String method) {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, method);
        buyers.press(attempt, "forged");
        for (var hook : TestingSimulator.hooks())
            assertThat(buyers.hear(hook) instanceof Verdict.Forged).isEqualTo(!method.equals("halyk-epay"));
        buyers.care();
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.BEGUN);
        assertThat(buyers.orders.paid(order)).isZero();
    }

    @Test
    void refusesAHookWithAChangedSum() {
        var order = buyers.place(SUM);
        buyers.press(buyers.opened(order, TIPTOP), "pay");
        var hook = TestingSimulator.hooks().getFirst();
        var changed = new TestingSimulator.Hook(
                hook.method(), hook.kind(), hook.body().replace("1250.50", "1.00"), hook.signature());
        assertThat(buyers.hear(changed)).isInstanceOf(Verdict.Forged.class);
        assertThat(buyers.orders.paid(order)).isZero();
        buyers.hear(hook);
        assertThat(buyers.orders.paid(order)).isEqualTo(SUM);
    }

    @Test
    void answersTheQuestionBeforeACharge() {
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, TIPTOP);
        assertThat(may(attempt, SUM)).contains("\"code\":0");
        assertThat(may(attempt, SUM + 1)).contains("\"code\":13");
        buyers.orders.expire(order);
        assertThat(may(attempt, SUM)).contains("\"code\":13");
    }

    private String may(Attempt attempt, long tiyn) {
        String body = "TransactionId=1&Currency=KZT&Amount=" + tiyn / 100 + "." + "%02d".formatted(tiyn % 100)
                + "&InvoiceId=" + attempt.invoice();
        String signature = derbes.simulator.Signs.hmac(derbes.simulator.Keys.SECRET, body);
        var verdict = buyers.hear(new TestingSimulator.Hook(TIPTOP, "check", body, signature));
        return ((Verdict.Answer) verdict).reply().body();
    }
}
