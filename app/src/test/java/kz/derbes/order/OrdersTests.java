package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The face of the room towards money. */
@AccountTest
class OrdersTests {
    private static final long SUM = 250_000;

    @Autowired
    Orders orders;

    @Autowired
    PurchaseRows rows;

    @Autowired
    LineRows lines;

    @Autowired
    MoneyRows money;

    @Autowired
    OrderHolder holder;

    @Autowired
    OrderLinks links;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    void saysWhatIsToBePaidToWhoeverHasTheKey() {
        var order = placed(State.PLACED, Paying.ONLINE);
        var payable = orders.payable(order.id()).orElseThrow();
        assertThat(payable.tiyn()).isEqualTo(SUM);
        assertThat(payable.lines()).containsExactly(new Payable.Line("Чашка", 2, SUM / 2));
        var key = links.pay(order.id()).replaceFirst(".*key=", "");
        assertThat(orders.payable(order.id(), key)).isPresent();
        assertThat(orders.payable(order.id(), "guess")).isEmpty();
        assertThat(links.order(orders.pageOf(order.id()).substring("/order/".length())))
                .contains(order.id());
        clock.set(Instant.now().plus(Duration.ofDays(2)));
        assertThat(orders.payable(order.id())).isEmpty();
    }

    @Test
    @Obligation("4.1.7")
    void countsEachPaymentOnceAndRefusesWhatIsWrong() {
        var order = placed(State.PLACED, Paying.ONLINE);
        var payment = UUID.randomUUID();
        assertThat(pay(order, payment, SUM - 1)).isEqualTo(new Settled.WrongAmount(SUM));
        assertThat(pay(order, payment, SUM)).isEqualTo(new Settled.Paid());
        assertThat(pay(order, payment, SUM)).isEqualTo(new Settled.AlreadyPaid());
        assertThat(pay(order, UUID.randomUUID(), SUM)).isEqualTo(new Settled.TooLate());
        assertThat(rows.find(order.id()).orElseThrow().state()).isEqualTo(State.PAID);
        assertThat(orders.payable(order.id())).isEmpty();
        assertThat(pay(placed(State.CANCELLED, Paying.ONLINE), UUID.randomUUID(), SUM))
                .isEqualTo(new Settled.TooLate());
    }

    @Test
    void acceptsUnpaidAndIsPaidLater() {
        var order = placed(State.PLACED, Paying.DELIVERY);
        orders.markOnDelivery(order.id());
        orders.markOnDelivery(order.id());
        assertThat(orders.payable(order.id()).orElseThrow().until()).isEqualTo(Instant.MAX);
        assertThat(pay(order, UUID.randomUUID(), SUM)).isEqualTo(new Settled.Paid());
        var off = placed(State.EXPIRED, Paying.DELIVERY);
        assertThatIllegalStateException().isThrownBy(() -> orders.markOnDelivery(off.id()));
    }

    @Test
    void notesThatMoneyWentBackOnceAndOnlyWhatWasOwed() {
        var order = placed(State.PAID, Paying.ONLINE);
        var refund = UUID.randomUUID();
        money.owe(order, refund, SUM, "cancelled", clock.instant());
        orders.markRefunded(order.id(), refund, 1);
        assertThat(money.givenBack(order.id())).isZero();
        orders.markRefunded(order.id(), refund, SUM);
        orders.markRefunded(order.id(), refund, SUM);
        assertThat(money.givenBack(order.id())).isEqualTo(SUM);
    }

    @Test
    @Obligation({"RET-05", "6.2", "C4"})
    void leavesOfAnErasedBuyerWhatTheTaxLawNeedsUntilItsTermEnds() {
        var order = placed(State.DELIVERED, Paying.ONLINE);
        var erased = holder.erase(order.subject());
        assertThat(erased.kept()).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo("order-record");
            assertThat(it.until())
                    .isEqualTo(Instant.parse((year() + 6) + "-01-01T00:00:00Z").minus(Duration.ofHours(5)));
        });
        assertThat(rows.find(order.id())).isEmpty();
        assertThat(lines.of(order.id())).hasSize(1);
        holder.sweep(erased.kept().getFirst().until().minusSeconds(1), java.util.Set.of());
        assertThat(lines.of(order.id())).hasSize(1);
        holder.sweep(erased.kept().getFirst().until(), java.util.Set.of());
        assertThat(lines.of(order.id())).isEmpty();
    }

    private int year() {
        return TaxTerm.day(clock.instant()).getYear();
    }

    private Settled pay(Purchase order, UUID payment, long tiyn) {
        return java.util.Objects.requireNonNull(transaction.execute(it -> orders.markPaid(order.id(), payment, tiyn)));
    }

    private Purchase placed(State state, Paying paying) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var order = new Purchase(
                SubjectId.random(),
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                false,
                state,
                paying,
                Handing.PICKUP,
                "KZ",
                Language.RU,
                SUM,
                state == State.PAID || state == State.DELIVERED ? SUM : 0,
                now,
                state == State.PLACED ? now.plus(Duration.ofDays(1)) : null,
                null,
                null,
                "",
                UUID.randomUUID());
        rows.add(order);
        lines.add(
                order,
                List.of(new OrderLine(1, UUID.randomUUID(), true, "Кесе", "Чашка", "Cup", SUM / 2, 2, 0, 0, "")));
        return order;
    }
}
