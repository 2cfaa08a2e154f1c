package kz.derbes.order.basket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kz.derbes.order.offer.Amounts;

/** What can be done with the lines of a basket. */
final class Lines {
    /** How many different things a basket holds. */
    static final int MOST = 50;

    private Lines() {}

    /** Both baskets in one; of what is in both, the larger number stays. */
    static List<BasketLine> merged(List<BasketLine> own, List<BasketLine> brought) {
        var all = new LinkedHashMap<UUID, BasketLine>();
        own.forEach(it -> all.put(it.offer(), it));
        brought.forEach(it -> all.merge(
                it.offer(), it, (a, b) -> new BasketLine(a.offer(), Math.max(a.quantity(), b.quantity()), a.tiyn())));
        return all.values().stream().limit(MOST).toList();
    }

    /** The lines with so many of that offer; none removes it. */
    static List<BasketLine> with(List<BasketLine> lines, UUID offer, int quantity, long tiyn) {
        var all = new LinkedHashMap<UUID, BasketLine>();
        lines.forEach(it -> all.put(it.offer(), it));
        if (quantity == 0) all.remove(offer);
        else all.put(offer, new BasketLine(offer, Math.min(quantity, Amounts.MOST), tiyn));
        return List.copyOf(all.values());
    }

    static int quantity(List<BasketLine> lines, UUID offer) {
        return lines.stream()
                .filter(it -> it.offer().equals(offer))
                .mapToInt(BasketLine::quantity)
                .sum();
    }
}
