package kz.derbes.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.disclosure.Permits;
import kz.derbes.law.Actor;
import kz.derbes.law.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders, as far as money is concerned (clause 4.1.7). */
@Service
public class Orders {
    private static final Actor PAYMENT = Actor.system("payment");

    private final PurchaseRows rows;
    private final LineRows lines;
    private final MoneyRows money;
    private final OrderSteps steps;
    private final OrderLinks links;
    private final Permits permits;
    private final OrderClosings closings;
    private final OrderLetters letters;
    private final Clock clock;

    Orders(
            PurchaseRows rows,
            LineRows lines,
            MoneyRows money,
            OrderSteps steps,
            OrderLinks links,
            Permits permits,
            OrderClosings closings,
            OrderLetters letters,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.money = money;
        this.steps = steps;
        this.links = links;
        this.permits = permits;
        this.closings = closings;
        this.letters = letters;
        this.clock = clock;
    }

    /** What is to be paid for the order; empty when nothing is, or there is no such order (any more). */
    @Transactional(readOnly = true)
    public Optional<Payable> payable(UUID order) {
        return rows.find(order).filter(this::awaitsMoney).map(this::payable);
    }

    /** The same for whoever came by the link to the payment; empty also when the key is not the order's. */
    @Transactional(readOnly = true)
    public Optional<Payable> payable(UUID order, String key) {
        return links.opensPayment(order, key) ? payable(order) : Optional.empty();
    }

    /** Whether the key is that of the order's payment link, whatever has become of the order. */
    public boolean isPaymentKey(UUID order, String key) {
        return links.opensPayment(order, key);
    }

    /**
     * Counts money that was received, in the caller's transaction. The same payment told again changes nothing.
     *
     * @param payment number of the payment
     * @param tiyn how much was received
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled markPaid(UUID order, UUID payment, long tiyn) {
        var found = rows.lock(order);
        if (found.isEmpty()) return new Settled.TooLate();
        var it = found.get();
        if (money.knows(it, payment)) return new Settled.AlreadyPaid();
        if (it.due() == 0) return new Settled.TooLate();
        if (tiyn != it.due()) return new Settled.WrongAmount(it.due());
        money.settle(it, payment, tiyn, now());
        var paid = it.paid(tiyn);
        var codes = Map.of("payment", payment.toString(), "tiyn", Long.toString(tiyn));
        boolean moves = it.state().next().contains(State.PAID);
        var written = moves
                ? steps.write(closings.of(paid.at(State.PAID, "")), "paid", PAYMENT, codes)
                : steps.mention(closings.of(paid), "paid", PAYMENT, codes);
        letters.send(written, "order-paid");
        return new Settled.Paid();
    }

    /**
     * Accepts an order that is paid on delivery or by invoice, in the caller's transaction or one of its own; one that
     * was accepted or paid stays as it is.
     *
     * @throws IllegalStateException when the order is over or unknown
     */
    @Transactional
    public void markOnDelivery(UUID order) {
        var it = rows.lock(order).orElseThrow(() -> new IllegalStateException("no such order"));
        if (it.state().isOff()) throw new IllegalStateException("the order is " + it.state());
        if (it.state() == State.PLACED) steps.write(it.at(State.ACCEPTED, ""), "accepted", PAYMENT, Map.of());
    }

    /** Notes that the money of a {@link RefundDue} went back; once noted, or unknown, nothing changes. */
    @Transactional
    public void markRefunded(UUID order, UUID refund, long tiyn) {
        var found = rows.lock(order);
        if (!money.giveBack(order, refund, tiyn, now())) return;
        var codes = Map.of("refund", refund.toString(), "tiyn", Long.toString(tiyn));
        found.ifPresent(it -> {
            steps.mention(closings.of(it), "refunded", PAYMENT, codes);
            letters.send(it, "order-refunded", tiyn);
        });
    }

    /** Whether there is such an order (still). */
    public boolean isThere(UUID order) {
        return rows.find(order).isPresent();
    }

    /**
     * The path of the page where the buyer sees the order.
     *
     * @throws IllegalStateException when there is no such order (any more)
     */
    public String pageOf(UUID order) {
        var it = rows.find(order).orElseThrow(() -> new IllegalStateException("no such order"));
        return links.of(it);
    }

    /** The path where the order is paid, with the key that opens it. */
    public String payPathOf(UUID order) {
        return links.pay(order);
    }

    /** The path of what was paid and went back, a part for the order's page. */
    public String receiptsPathOf(UUID order) {
        return links.receipts(order);
    }

    private boolean awaitsMoney(Purchase it) {
        var until = it.until();
        return it.due() > 0 && (until == null || clock.instant().isBefore(until));
    }

    private Payable payable(Purchase it) {
        return new Payable(
                it.id(),
                it.number(),
                it.subject(),
                it.account(),
                it.due(),
                it.language(),
                it.until() == null ? Instant.MAX : it.until(),
                it.country(),
                it.paying().code(),
                permits.isAllowed(it.subject(), Recipient.PAYMENT_PROVIDER),
                lines.of(it.id()).stream()
                        .map(line -> new Payable.Line(line.ru(), line.quantity(), line.tiyn()))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
