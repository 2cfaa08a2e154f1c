package kz.derbes.order.basket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.door.Times;
import kz.derbes.law.Party;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The baskets that outlast a visit. */
@Component
class BasketRows {
    private final JdbcClient jdbc;

    BasketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes room for a basket; for an account holder it also begins its term anew. */
    void open(Party owner, Instant at) {
        boolean person = owner instanceof SubjectId;
        jdbc.sql("""
                        insert into orders.basket (subject, visitor, used_at) values (:subject, :visitor, :at)
                            on conflict (owner) do update
                           set used_at = case when orders.basket.subject is null then orders.basket.used_at
                                              else excluded.used_at end
                        """)
                .param("subject", person ? owner.value() : null)
                .param("visitor", person ? null : owner.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** Whether a visitor's basket of that number is there and its term lasts. */
    boolean isOpen(UUID visitor, Instant since) {
        return jdbc.sql(
                        "select exists (select from orders.basket where visitor = :v and owner = :v and used_at > :since)")
                .param("v", visitor)
                .param("since", Times.sql(since))
                .query(Boolean.class)
                .single();
    }

    /** Holds the basket until the transaction ends, so that two additions do not lose each other. */
    void lock(UUID owner) {
        jdbc.sql("select owner from orders.basket where owner = :owner for update")
                .param("owner", owner)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<BasketLine> lines(UUID owner) {
        return jdbc.sql("select offer, quantity, tiyn from orders.basket_line where owner = :owner order by n, offer")
                .param("owner", owner)
                .query((row, n) ->
                        new BasketLine(row.getObject("offer", UUID.class), row.getInt("quantity"), row.getLong("tiyn")))
                .list();
    }

    /** The lines become these, in this order. */
    void put(UUID owner, List<BasketLine> lines) {
        jdbc.sql("delete from orders.basket_line where owner = :owner and offer <> all (:offers)")
                .param("owner", owner)
                .param("offers", offers(lines))
                .update();
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into orders.basket_line (owner, offer, quantity, tiyn, n)
                        select :owner, * from unnest(:offers::uuid[], :quantities::int[], :tiyns::bigint[], :ns::int[])
                            on conflict (owner, offer) do update
                           set quantity = excluded.quantity, tiyn = excluded.tiyn, n = excluded.n
                        """)
                .param("owner", owner)
                .param("offers", offers(lines))
                .param(
                        "quantities",
                        new SqlArrayValue(
                                "int4", lines.stream().map(BasketLine::quantity).toArray()))
                .param(
                        "tiyns",
                        new SqlArrayValue(
                                "int8", lines.stream().map(BasketLine::tiyn).toArray()))
                .param(
                        "ns",
                        new SqlArrayValue(
                                "int4", IntStream.range(0, lines.size()).boxed().toArray()))
                .update();
    }

    int remove(UUID owner) {
        return jdbc.sql("delete from orders.basket where owner = :owner")
                .param("owner", owner)
                .update();
    }

    long countUnusedSince(Instant at, Set<SubjectId> spared) {
        return unused("select count(*)", at, spared).query(Long.class).single();
    }

    int removeUnusedSince(Instant at, Set<SubjectId> spared) {
        return unused("delete", at, spared).update();
    }

    private JdbcClient.StatementSpec unused(String verb, Instant at, Set<SubjectId> spared) {
        return jdbc.sql(verb + " from orders.basket where used_at <= :at and owner <> all (:spared)")
                .param("at", Times.sql(at))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }

    private static SqlArrayValue offers(List<BasketLine> lines) {
        return new SqlArrayValue("uuid", lines.stream().map(BasketLine::offer).toArray());
    }
}
