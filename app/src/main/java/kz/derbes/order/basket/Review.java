package kz.derbes.order.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.order.offer.Offer;

/** Compares what a basket remembers with what is offered now. */
final class Review {
    private final Map<UUID, Offer> offers;
    private final List<Basket.Item> items = new ArrayList<>();
    private final List<Basket.Change> changes = new ArrayList<>();

    private Review(Map<UUID, Offer> offers) {
        this.offers = offers;
    }

    static Basket of(List<BasketLine> lines, Map<UUID, Offer> offers, boolean kept) {
        var review = new Review(offers);
        lines.forEach(review::look);
        return new Basket(List.copyOf(review.items), List.copyOf(review.changes), kept);
    }

    /** The lines that a basket would remember after it was shown. */
    static List<BasketLine> lines(Basket basket) {
        return basket.items().stream()
                .map(it -> new BasketLine(
                        it.offer().id(), it.quantity(), it.offer().tiyn()))
                .toList();
    }

    private void look(BasketLine line) {
        var offer = offers.get(line.offer());
        if (offer == null) return; // nothing is left of it that could be named
        int quantity = Math.min(line.quantity(), offer.available());
        if (quantity == 0) {
            changes.add(new Basket.Change(offer, "gone", line.quantity(), 0));
            return;
        }
        if (quantity < line.quantity()) changes.add(new Basket.Change(offer, "fewer", line.quantity(), quantity));
        if (offer.tiyn() != line.tiyn())
            changes.add(new Basket.Change(
                    offer, offer.tiyn() > line.tiyn() ? "dearer" : "cheaper", line.tiyn(), offer.tiyn()));
        items.add(new Basket.Item(offer, quantity));
    }
}
