package kz.derbes.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.Terms;
import kz.derbes.order.offer.Stock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calling an order off before it is sent, and giving goods back within 14 days after (SEL-04). */
@Service
public class Undoing {
    private static final String TERM = "goods.return";
    private final PurchaseRows rows;
    private final LineRows lines;
    private final MoneyRows money;
    private final OrderSteps steps;
    private final OrderClosings closings;
    private final OrderLetters letters;
    private final OrderReviewRows reviews;
    private final Stock stock;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            PurchaseRows rows,
            LineRows lines,
            MoneyRows money,
            OrderSteps steps,
            OrderClosings closings,
            OrderLetters letters,
            OrderReviewRows reviews,
            Stock stock,
            Terms terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.money = money;
        this.steps = steps;
        this.closings = closings;
        this.letters = letters;
        this.reviews = reviews;
        this.stock = stock;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Calls an order off and gives stock and money back; false when it was sent or is over. */
    @Transactional
    public boolean cancel(UUID order, String reason, Actor actor) {
        return end(order, State.CANCELLED, reason, actor);
    }

    /** Ends an order nobody paid in time; false when somebody did. */
    @Transactional
    public boolean expire(UUID order, Actor actor) {
        return end(order, State.EXPIRED, "unpaid", actor);
    }

    private boolean end(UUID order, State state, String reason, Actor actor) {
        var found = rows.lock(order).filter(it -> it.state().next().contains(state));
        if (found.isEmpty()) return false;
        var it = found.get();
        stock.giveBack(counted(lines.of(order)));
        if (it.paid() > 0) owe(it, it.paid(), "cancelled");
        reviews.remove(order);
        var ended = steps.write(closings.of(it.at(state, reason)), state.code(), actor, Map.of());
        letters.send(ended, "order-cancelled");
        events.publishEvent(new OrderCancelled(order));
        return true;
    }

    /** The last instant at which goods of the order can be given back; null while they are not handed over. */
    public @Nullable Instant returnableUntil(Purchase it) {
        var delivered = it.deliveredAt();
        return delivered == null ? null : terms.due(TERM, delivered);
    }

    /** Whether goods of it can be asked to be taken back now. */
    public boolean isReturnable(Purchase it) {
        var until = returnableUntil(it);
        return until != null
                && it.state().next().contains(State.RETURN_ASKED)
                && !clock.instant().isAfter(until)
                && lines.of(it.id()).stream().anyMatch(line -> line.returnable() > 0);
    }

    /** Asks to take back so many of each line; false when the term is over, or nothing of it can be taken back. */
    @Transactional
    public boolean askReturn(UUID order, Map<Integer, Integer> wanted, ReturnReason reason, Actor actor) {
        var found = rows.lock(order).filter(this::isReturnable);
        if (found.isEmpty()) return false;
        var asked = lines.of(order).stream()
                .filter(it -> wanted.getOrDefault(it.n(), 0) > 0)
                .map(it -> it.asked(Math.min(wanted.getOrDefault(it.n(), 0), it.returnable())))
                .filter(it -> it.asked() > 0)
                .toList();
        if (asked.isEmpty()) return false;
        asked.forEach(it -> lines.save(found.get(), it));
        var next = closings.of(found.get().at(State.RETURN_ASKED, reason.code()));
        letters.send(steps.write(next, "return-asked", actor, Map.of()), "order-return-asked");
        return true;
    }

    /** Takes back what was asked and owes its price if it was paid; false when nothing is asked. */
    @Transactional
    public boolean acceptReturn(UUID order, Actor actor) {
        var found = rows.lock(order).filter(it -> it.state() == State.RETURN_ASKED);
        if (found.isEmpty()) return false;
        var it = found.get();
        var asked = lines.of(order).stream().filter(line -> line.asked() > 0).toList();
        long sum = asked.stream().mapToLong(line -> line.tiyn() * line.asked()).sum();
        stock.giveBack(asked.stream().collect(Collectors.toMap(OrderLine::offer, OrderLine::asked, Integer::sum)));
        asked.forEach(line -> lines.save(it, line.takenBack()));
        long back = Math.min(sum, it.paid() - money.owed(order));
        if (back > 0) owe(it, back, "returned");
        var codes = Map.of("tiyn", Long.toString(back));
        letters.send(
                steps.write(closings.of(it.at(State.RETURNED, "")), "returned", actor, codes), "order-returned", back);
        return true;
    }

    /** Leaves the goods with the buyer, for a reason they read; false when nothing is asked. */
    @Transactional
    public boolean refuseReturn(UUID order, ReturnRefusal reason, Actor actor) {
        var found = rows.lock(order).filter(it -> it.state() == State.RETURN_ASKED);
        if (found.isEmpty()) return false;
        lines.of(order).stream().filter(it -> it.asked() > 0).forEach(it -> lines.save(found.get(), it.asked(0)));
        var next = closings.of(found.get().at(State.DELIVERED, reason.code()));
        letters.send(steps.write(next, "return-refused", actor, Map.of()), "order-return-refused");
        return true;
    }

    private void owe(Purchase it, long tiyn, String cause) {
        var refund = UUID.randomUUID();
        money.owe(it, refund, tiyn, cause, clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new RefundDue(it.id(), refund, tiyn));
    }

    private static Map<UUID, Integer> counted(List<OrderLine> all) {
        return all.stream().collect(Collectors.toMap(OrderLine::offer, OrderLine::quantity, Integer::sum));
    }
}
