package kz.derbes.order.basket;

import java.time.Clock;
import java.util.List;
import kz.derbes.law.Party;

/** A basket in the tables; one that is empty leaves no row of an account holder. */
final class KeptStore implements Store {
    private final Party owner;
    private final BasketRows rows;
    private final Clock clock;

    KeptStore(Party owner, BasketRows rows, Clock clock) {
        this.owner = owner;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<BasketLine> lines() {
        return rows.lines(owner.value());
    }

    @Override
    public void put(List<BasketLine> lines) {
        if (!lines.isEmpty()) rows.open(owner, clock.instant());
        rows.put(owner.value(), lines);
    }

    @Override
    public boolean isKept() {
        return true;
    }
}
