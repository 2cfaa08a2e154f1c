package kz.derbes.order.basket;

import java.util.List;
import kz.derbes.law.Language;
import kz.derbes.order.offer.Offer;

/**
 * A basket as it can be ordered now.
 *
 * @param changes what is no longer as its owner saw it last; they are told once
 * @param kept whether it outlasts the visit
 */
public record Basket(List<Item> items, List<Change> changes, boolean kept) {

    /** So many of an offer. */
    public record Item(Offer offer, int quantity) {
        public long sum() {
            return offer.tiyn() * quantity;
        }
    }

    /**
     * A difference to what was seen last.
     *
     * @param offer what it concerns
     * @param code {@code dearer}, {@code cheaper}, {@code fewer} or {@code gone}
     * @param before the price in tiyn, or how many there were
     * @param now the same now
     */
    public record Change(Offer offer, String code, long before, long now) {
        public String name(Language language) {
            return offer.name().in(language);
        }

        public boolean isPrice() {
            return code.equals("dearer") || code.equals("cheaper");
        }
    }

    /** What everything costs, in tiyn. */
    public long sum() {
        return items.stream().mapToLong(Item::sum).sum();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
