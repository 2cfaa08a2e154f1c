package kz.derbes.order.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The offers themselves. */
@Component
class OfferRows {
    static final String COLUMNS = """
            id, slug, category, goods, kk, ru, en, kk_text, ru_text, en_text, tiyn, stock, active, kept_because,
            drawing, picture, version
            """;

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an offer, or changes the one of the same slug; its picture and drawing stay when none is named. */
    void put(Offer it, Instant at) {
        inserted(it, at, """
                            on conflict (slug) do update
                           set category = excluded.category, goods = excluded.goods, kk = excluded.kk,
                               ru = excluded.ru, en = excluded.en, kk_text = excluded.kk_text,
                               ru_text = excluded.ru_text, en_text = excluded.en_text, tiyn = excluded.tiyn,
                               stock = excluded.stock, active = excluded.active,
                               kept_because = excluded.kept_because, version = orders.offer.version + 1,
                               changed_at = excluded.changed_at
                        """).update();
    }

    /** Adds an offer; false when there is one of that slug. */
    boolean add(Offer it, Instant at) {
        return inserted(it, at, " on conflict (slug) do nothing").update() == 1;
    }

    private JdbcClient.StatementSpec inserted(Offer it, Instant at, String otherwise) {
        return jdbc.sql("""
                        insert into orders.offer (id, slug, category, goods, kk, ru, en, kk_text, ru_text, en_text,
                                    tiyn, stock, active, kept_because, drawing, changed_at)
                        values (:id, :slug, :category, :goods, :kk, :ru, :en, :kktext, :rutext, :entext,
                                :tiyn, :stock, :active, :kept, :drawing, :at)
                        """ + otherwise)
                .param("id", it.id())
                .param("slug", it.slug())
                .param("category", it.category())
                .param("goods", it.goods())
                .param("kk", it.name().kk())
                .param("ru", it.name().ru())
                .param("en", it.name().en())
                .param("kktext", it.text().kk())
                .param("rutext", it.text().ru())
                .param("entext", it.text().en())
                .param("tiyn", it.tiyn())
                .param("stock", it.stock())
                .param("active", it.active())
                .param("kept", it.keptBecause())
                .param("drawing", it.drawing())
                .param("at", Times.sql(at));
    }

    /** Changes an offer that is still of that version; false when somebody else has changed it since. */
    boolean change(Offer it, int version, Instant at) {
        return jdbc.sql("""
                        update orders.offer
                           set category = :category, kk = :kk, ru = :ru, en = :en, kk_text = :kktext,
                               ru_text = :rutext, en_text = :entext, tiyn = :tiyn, stock = :stock,
                               active = :active, kept_because = :kept, version = version + 1, changed_at = :at
                         where slug = :slug and version = :version
                        """)
                        .param("category", it.category())
                        .param("kk", it.name().kk())
                        .param("ru", it.name().ru())
                        .param("en", it.name().en())
                        .param("kktext", it.text().kk())
                        .param("rutext", it.text().ru())
                        .param("entext", it.text().en())
                        .param("tiyn", it.tiyn())
                        .param("stock", it.stock())
                        .param("active", it.active())
                        .param("kept", it.keptBecause())
                        .param("at", Times.sql(at))
                        .param("slug", it.slug())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Offer> bySlug(String slug) {
        return jdbc.sql("select " + COLUMNS + " from orders.offer where slug = :slug")
                .param("slug", slug)
                .query(OfferRows::read)
                .optional();
    }

    List<Offer> byIds(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from orders.offer where id = any (:ids)")
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query(OfferRows::read)
                .list();
    }

    /** All of them, shelf by shelf, for the export. */
    List<Offer> all(int limit) {
        return jdbc.sql("select " + COLUMNS + " from orders.offer order by category, slug limit :limit")
                .param("limit", limit)
                .query(OfferRows::read)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from orders.offer)")
                .query(Boolean.class)
                .single();
    }

    void picture(String slug, UUID picture) {
        jdbc.sql("update orders.offer set picture = :picture, version = version + 1 where slug = :slug")
                .param("picture", picture)
                .param("slug", slug)
                .update();
    }

    /** Takes so many, if there are; of a service there always are. The row is held until the transaction ends. */
    boolean take(UUID id, int quantity) {
        return jdbc.sql("""
                        update orders.offer set stock = stock - :quantity
                         where id = :id and active and (stock is null or stock >= :quantity)
                        """).param("quantity", quantity).param("id", id).update() == 1;
    }

    void giveBack(UUID id, int quantity) {
        jdbc.sql(
                        "update orders.offer set stock = least(stock + :quantity, 1000000) where id = :id and stock is not null")
                .param("quantity", quantity)
                .param("id", id)
                .update();
    }

    static Offer read(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("category"),
                row.getBoolean("goods"),
                new Said(row.getString("kk"), row.getString("ru"), row.getString("en")),
                new Said(row.getString("kk_text"), row.getString("ru_text"), row.getString("en_text")),
                row.getLong("tiyn"),
                row.getObject("stock", Integer.class),
                row.getBoolean("active"),
                row.getString("kept_because"),
                row.getString("drawing"),
                row.getObject("picture", UUID.class),
                row.getInt("version"));
    }
}
