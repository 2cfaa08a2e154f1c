package kz.derbes.order.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers by the page: those of a shelf for buyers, all of them for the staff. */
@Component("offerListedRows")
class ListedRows {
    private final JdbcClient jdbc;

    ListedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active ones of a shelf, or of all when it is null. */
    List<Offer> shelf(@Nullable String category, Sorting sorting, int limit, int offset) {
        return jdbc.sql("select " + OfferRows.COLUMNS + " from orders.offer where active"
                        + (category == null ? "" : " and category = :category") + " order by " + sorting.order()
                        + " limit :limit offset :offset")
                .param("category", category)
                .param("limit", limit)
                .param("offset", offset)
                .query(OfferRows::read)
                .list();
    }

    /** All whose slug or name begins or contains what is sought; everything when it is empty. */
    List<Offer> all(String sought, int limit, int offset) {
        return jdbc.sql("select " + OfferRows.COLUMNS + " from orders.offer"
                        + (sought.isEmpty() ? "" : " where slug like :sought or lower(ru || ' ' || kk) like :sought")
                        + " order by changed_at desc, id limit :limit offset :offset")
                .param("sought", "%" + sought.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query(OfferRows::read)
                .list();
    }
}
