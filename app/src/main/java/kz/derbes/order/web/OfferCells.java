package kz.derbes.order.web;

import java.util.HashMap;
import java.util.Map;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Tenge;

/** An offer as the fields of its form. */
final class OfferCells {
    private OfferCells() {}

    static Map<String, String> of(Offer it) {
        var cells = new HashMap<String, String>();
        cells.put("slug", it.slug());
        cells.put("category", it.category());
        cells.put("kind", it.goods() ? "goods" : "service");
        cells.put("name_kk", it.name().kk());
        cells.put("name_ru", it.name().ru());
        cells.put("name_en", it.name().en());
        cells.put("text_kk", it.text().kk());
        cells.put("text_ru", it.text().ru());
        cells.put("text_en", it.text().en());
        cells.put("price", Tenge.typed(it.tiyn()));
        cells.put("stock", it.stock() == null ? "" : it.stock().toString());
        cells.put("active", it.active() ? "yes" : "no");
        cells.put("kept_because", it.keptBecause());
        return cells;
    }
}
