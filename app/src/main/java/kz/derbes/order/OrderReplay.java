package kz.derbes.order;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import kz.derbes.order.offer.Stock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves restored orders to where they stood. Of one placed after the copy was made, buyer and lines are lost; its number, day and
 * sums come back as the record that the tax law wants (RET-05). No money is moved by it: what was still owed stays for staff.
 */
@Component
class OrderReplay implements Replayed {
    private static final String ROOM = "order.";
    private static final Actor RESTORE = Actor.system("restore");

    private final PurchaseRows rows;
    private final LineRows lines;
    private final MoneyRows money;
    private final KeptRows kept;
    private final OrderSteps steps;
    private final OrderClosings closings;
    private final Stock stock;
    private final TaxTerm term;
    private final OrderSettings settings;

    OrderReplay(
            PurchaseRows rows,
            LineRows lines,
            MoneyRows money,
            KeptRows kept,
            OrderSteps steps,
            OrderClosings closings,
            Stock stock,
            TaxTerm term,
            OrderSettings settings) {
        this.rows = rows;
        this.lines = lines;
        this.money = money;
        this.kept = kept;
        this.steps = steps;
        this.closings = closings;
        this.stock = stock;
        this.term = term;
        this.settings = settings;
    }

    @Override
    public Set<String> deeds() {
        return Set.of(
                "order.placed",
                "order.reviewed",
                "order.accepted",
                "order.paid",
                "order.packed",
                "order.sent",
                "order.delivered",
                "order.return-asked",
                "order.return-refused",
                "order.returned",
                "order.refunded",
                "order.cancelled",
                "order.expired");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var order = UUID.fromString(deed.code("order"));
        var known = rows.lock(order);
        if (known.isEmpty()) return record(order, deed);
        var it = known.get();
        if (it.fact().equals(deed.fact()) || steps.knows(it, deed.fact())) return Outcome.KNOWN;
        return move(it, deed);
    }

    /** Which goods a buyer wanted to give back is in no log: the return has to be asked for again. */
    private Outcome move(Purchase it, Deed deed) {
        var told = State.find(deed.code("state")).orElseThrow(() -> new IllegalArgumentException(deed.name()));
        if (told == State.RETURN_ASKED) return Outcome.LOST;
        String reason = deed.codes().getOrDefault("reason", "");
        var moved = switch (deed.name().substring(ROOM.length())) {
            case "paid" -> paid(it.again(told, reason), deed);
            case "refunded" -> refunded(it, deed);
            case "cancelled", "expired" -> off(it, told, reason);
            case "reviewed" -> it.again(told, reason).awaiting(deed.at().plus(settings.unpaid()));
            case "delivered" -> it.again(told, reason).ended(deed.at(), null);
            default -> it.again(told, reason);
        };
        rows.save(closings.of(moved));
        steps.note(moved, deed.fact(), RESTORE, reason, deed.at());
        return Outcome.DONE;
    }

    private Purchase paid(Purchase it, Deed deed) {
        var payment = UUID.fromString(deed.code("payment"));
        if (!money.knows(it, payment)) money.settle(it, payment, tiyn(deed), deed.at());
        return it.paid(tiyn(deed));
    }

    private Purchase refunded(Purchase it, Deed deed) {
        money.giveBackAgain(it.id(), UUID.fromString(deed.code("refund")), tiyn(deed), deed.at());
        return it;
    }

    private Purchase off(Purchase it, State told, String reason) {
        if (!it.state().isOff())
            stock.giveBack(lines.of(it.id()).stream()
                    .collect(Collectors.toMap(OrderLine::offer, OrderLine::quantity, Integer::sum)));
        return it.again(told, reason);
    }

    /** The record of an order that the copy does not have; one that only waits for money goes when that time is over. */
    private Outcome record(UUID order, Deed deed) {
        var day = kept.day(order);
        boolean waits = State.find(deed.code("state")).filter(State::isPending).isPresent();
        Instant until = waits ? deed.at().plus(settings.unpaid()) : null;
        switch (deed.name().substring(ROOM.length())) {
            case "placed" ->
                kept.keepTold(
                        order,
                        deed.code("number"),
                        TaxTerm.day(deed.at()),
                        tiyn(deed),
                        until == null ? term.end(deed.at()) : until);
            case "paid" -> day.ifPresent(it -> kept.changeTold(order, tiyn(deed), term.end(it)));
            case "accepted", "reviewed" ->
                day.ifPresent(it -> kept.changeTold(order, 0, until == null ? term.end(it) : until));
            case "cancelled", "expired" -> kept.removeUnpaid(order);
            default -> {}
        }
        return Outcome.LOST;
    }

    private static long tiyn(Deed deed) {
        return Long.parseLong(deed.code("tiyn"));
    }
}
