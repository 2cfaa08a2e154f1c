package kz.derbes.order;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with an order on its way to the buyer. */
@Service
public class Handling {
    private static final Set<State> BY_STAFF = EnumSet.of(State.PACKED, State.SENT, State.DELIVERED);
    private final PurchaseRows rows;
    private final OrderSteps steps;
    private final OrderClosings closings;
    private final OrderLetters letters;
    private final Clock clock;

    Handling(PurchaseRows rows, OrderSteps steps, OrderClosings closings, OrderLetters letters, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.closings = closings;
        this.letters = letters;
        this.clock = clock;
    }

    /** Where staff can move the order now, in order; an unpaid one that waits for money nowhere. */
    public Set<State> next(Purchase it) {
        var next = EnumSet.copyOf(BY_STAFF);
        next.retainAll(
                it.state().next().isEmpty()
                        ? EnumSet.noneOf(State.class)
                        : it.state().next());
        if (it.state() == State.RETURN_ASKED) next.clear();
        if (it.handing() != Handing.COURIER) next.remove(State.SENT);
        if (it.handing() == Handing.NONE) next.remove(State.PACKED);
        return next;
    }

    /** Moves it there; false when it cannot go there any more. */
    @Transactional
    public boolean move(UUID order, State to, Member by) {
        var found = rows.lock(order).filter(it -> next(it).contains(to));
        if (found.isEmpty()) return false;
        var moved = found.get().at(to, "");
        if (to == State.DELIVERED) moved = moved.ended(clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        var codes = Map.of("role", by.role().code());
        var written = steps.write(closings.of(moved), to.code(), by.actor(), codes);
        boolean awaited = to == State.SENT || (to == State.PACKED && written.handing() == Handing.PICKUP);
        if (awaited) letters.send(written, "order-sent");
        return true;
    }
}
