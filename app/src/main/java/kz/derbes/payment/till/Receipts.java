package kz.derbes.payment.till;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.order.Payable;
import kz.derbes.payment.Aftermath;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Charge;
import kz.derbes.payment.Payments;
import kz.derbes.payment.out.Till;
import kz.derbes.payment.refund.MoneyBack;
import kz.derbes.payment.refund.Refund;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Fiscal receipts: owed in the transaction that counts the money, so that none is forgotten. */
@Service("paymentReceipts")
public class Receipts implements Aftermath, MoneyBack {
    private static final int LONGEST_NAME = 128;
    private final ReceiptRows rows;
    private final Payments payments;
    private final Till till;
    private final Clock clock;

    Receipts(ReceiptRows rows, @Lazy Payments payments, Till till, Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.till = till;
        this.clock = clock;
    }

    @Override
    public void paid(Attempt attempt, Charge charge, Optional<Payable> bought) {
        var lines = bought.map(Payable::lines).orElse(List.of()).stream()
                .map(it -> new Till.Line(shortened(it.name()), it.quantity(), it.tiyn()))
                .toList();
        owe(id("paid", attempt.id()), attempt, false, charge.tiyn(), lines);
    }

    @Override
    public void surplus(Attempt attempt, Charge charge, String cause) {
        // nothing was sold for it
    }

    @Override
    public void wentBack(Refund refund) {
        var attempt = Optional.ofNullable(refund.attempt()).flatMap(payments::find);
        boolean sold = rows.of(refund.order()).stream().anyMatch(it -> !it.refund());
        if (sold && attempt.isPresent())
            owe(id("refunded", refund.id()), attempt.get(), true, refund.tiyn(), List.of());
    }

    private void owe(UUID id, Attempt attempt, boolean refund, long tiyn, List<Till.Line> lines) {
        if (!till.isThere()) return;
        var receipt = new Receipt(
                id,
                attempt.id(),
                attempt.order(),
                attempt.number(),
                attempt.method(),
                refund,
                tiyn,
                Receipt.State.DUE,
                null,
                "",
                "",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
        boolean fits = lines.stream().mapToLong(it -> it.tiyn() * it.quantity()).sum() == tiyn;
        rows.owe(receipt, fits ? lines : List.of(new Till.Line(attempt.number(), 1, tiyn)));
    }

    /** The receipts of an order, in the order they were owed. */
    public List<Receipt> of(UUID order) {
        return rows.of(order);
    }

    /** How many the register refused. */
    public long refused() {
        return rows.count(Receipt.State.FAILED);
    }

    /** Asks the register again for those it refused; how many there were. */
    public int again() {
        return rows.again(clock.instant());
    }

    private static UUID id(String what, UUID of) {
        return UUID.nameUUIDFromBytes(("receipt " + what + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
