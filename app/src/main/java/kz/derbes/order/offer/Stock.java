package kz.derbes.order.offer;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many there are. Rows are taken in one order, so that buyers of the same things wait for each other and never in a ring. */
@Service
public class Stock {
    private final OfferRows rows;

    Stock(OfferRows rows) {
        this.rows = rows;
    }

    /** Takes all of it in the caller's transaction, which must not commit when this is false: something was not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(Map<UUID, Integer> wanted) {
        return inOrder(wanted).entrySet().stream().allMatch(it -> rows.take(it.getKey(), it.getValue()));
    }

    /** Gives it back in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Map<UUID, Integer> taken) {
        inOrder(taken).forEach(rows::giveBack);
    }

    private static SortedMap<UUID, Integer> inOrder(Map<UUID, Integer> all) {
        var sorted = new TreeMap<UUID, Integer>(Comparator.comparing(UUID::toString));
        sorted.putAll(all);
        return sorted;
    }
}
