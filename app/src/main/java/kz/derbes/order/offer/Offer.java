package kz.derbes.order.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be ordered.
 *
 * @param slug its word in addresses and tables
 * @param goods whether it is a thing; a service is applied for and not paid here
 * @param tiyn the price of one in tiyn, the same however it is paid (SEL-03)
 * @param stock how many there are; null for a service
 * @param keptBecause code of the exclusion from returns; empty when it can be returned (SEL-04)
 * @param drawing name of a shipped drawing that stands in for a picture; may be empty
 */
public record Offer(
        UUID id,
        String slug,
        String category,
        boolean goods,
        Said name,
        Said text,
        long tiyn,
        @Nullable Integer stock,
        boolean active,
        String keptBecause,
        String drawing,
        @Nullable UUID picture,
        int version) {

    /** How many of it can be ordered now, at most. */
    public int available() {
        if (!active) return 0;
        return stock == null ? Amounts.MOST : Math.min(stock, Amounts.MOST);
    }

    /** The address of its picture. */
    public String image(String size) {
        if (picture != null) return "/shop/picture/" + picture + "/" + size + ".jpg";
        return "/order/" + (drawing.isEmpty() ? goods ? "goods" : "service" : drawing) + ".svg";
    }
}
