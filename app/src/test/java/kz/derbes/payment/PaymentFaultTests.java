package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.FailAtNth.BrokenStepException;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingFaults;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever statement of paying, hearing, caring or giving back is the last before a crash, all money is accounted for. */
@Obligation("4.1.7")
class PaymentFaultTests extends PaymentHouse {
    private static final long SUM = 40_000;

    @Test
    void beginsOnceWhereverItBreaksOff() throws Exception {
        var order = new AtomicReference<>(buyers.place(SUM));
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    order.set(buyers.place(SUM));
                    during(breaking, () -> buyers.begin(order.get(), TIPTOP));
                },
                nth -> {
                    pay(order.get());
                    buyers.assertAccounted("tiptop", order.get(), SUM);
                });
        assertThat(steps).isGreaterThanOrEqualTo(10);
    }

    @Test
    void countsOnceWhereverHearingBreaksOff() throws Exception {
        var order = new AtomicReference<>(buyers.place(SUM));
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    order.set(buyers.place(SUM));
                    buyers.press(buyers.opened(order.get(), TIPTOP), "pay");
                    var hook = TestingSimulator.hooks().getFirst();
                    during(breaking, () -> buyers.hear(hook));
                },
                nth -> {
                    buyers.care();
                    buyers.assertAccounted("tiptop", order.get(), SUM);
                });
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    @Test
    void takesWhatIsHeldOnceWhereverTheCaretakerBreaksOff() throws Exception {
        var order = new AtomicReference<>(buyers.place(SUM));
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    order.set(buyers.place(SUM));
                    buyers.press(buyers.opened(order.get(), "freedom-pay"), "pay");
                    buyers.deliver();
                    during(breaking, buyers::work);
                },
                nth -> {
                    buyers.care();
                    buyers.assertAccounted("freedom", order.get(), SUM);
                });
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    @Test
    void givesBackOnceWhereverItBreaksOff() throws Exception {
        var order = new AtomicReference<>(buyers.place(SUM));
        var number = new AtomicReference<>(UUID.randomUUID());
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    order.set(buyers.place(SUM));
                    number.set(UUID.randomUUID());
                    pay(order.get());
                    during(breaking, () -> {
                        giveBack(order.get(), number.get());
                        buyers.work();
                    });
                },
                nth -> {
                    // the listener hears of it again after a crash
                    giveBack(order.get(), number.get());
                    buyers.care();
                    buyers.assertAccounted("tiptop", order.get(), SUM - SUM / 4);
                });
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    @Test
    void writesOfAReceiptOnceWhereverItBreaksOff() throws Exception {
        var order = new AtomicReference<>(buyers.place(SUM));
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    order.set(buyers.place(SUM));
                    buyers.press(buyers.opened(order.get(), TIPTOP), "pay");
                    buyers.deliver();
                    during(breaking, buyers::work);
                },
                nth -> {
                    buyers.care();
                    assertThat(receiptLetters(order.get())).isOne();
                });
        assertThat(steps).isGreaterThanOrEqualTo(5);
    }

    private long receiptLetters(Placed order) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from notification.letter where subject = :s and template = 'receipt-given'")
                .param("s", order.subject().value())
                .query(Long.class)
                .single();
    }

    private void giveBack(Placed order, UUID number) {
        refunds.giveBack(order.id(), number, SUM / 4, "order", Settling.ROOM);
    }

    /** A crash is seen by nobody: what breaks ends the deed, and later lives find what it left. */
    private static void during(FailAtNth breaking, Runnable deed) {
        TestingFaults.during(breaking, () -> {
            try {
                deed.run();
            } catch (BrokenStepException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!broken(e)) throw e;
            }
        });
    }

    private static boolean broken(Throwable e) {
        for (Throwable it = e; it != null; it = it.getCause()) if (it instanceof BrokenStepException) return true;
        return false;
    }

    private void pay(Placed order) {
        buyers.begin(order, TIPTOP);
        var attempt = payments.of(order.id()).getFirst();
        TestingSimulator.press(Objects.requireNonNull(attempt.page()), "pay");
        buyers.deliver();
        buyers.care();
    }
}
