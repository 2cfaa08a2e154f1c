package kz.derbes.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The orders of which only what the law needs is left, and the end of all others. */
@Component("orderKeptRows")
class KeptRows {
    private static final String PAST = " from orders.purchase where placed_at < :before and subject <> all (:spared)";

    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Purchase order, LocalDate day, Instant until) {
        jdbc.sql("""
                        insert into orders.kept (id, number, placed_on, tiyn, paid, until_at)
                        values (:id, :number, :day, :tiyn, :paid, :until)
                        """)
                .param("id", order.id())
                .param("number", order.number())
                .param("day", day)
                .param("tiyn", order.tiyn())
                .param("paid", order.paid())
                .param("until", Times.sql(until))
                .update();
    }

    /** Enters a record of an order of which the log alone tells; false when it is there. */
    boolean keepTold(UUID order, String number, LocalDate day, long tiyn, Instant until) {
        return jdbc.sql("""
                        insert into orders.kept (id, number, placed_on, tiyn, paid, until_at)
                        values (:id, :number, :day, :tiyn, 0, :until) on conflict do nothing
                        """)
                        .param("id", order)
                        .param("number", number)
                        .param("day", day)
                        .param("tiyn", tiyn)
                        .param("until", Times.sql(until))
                        .update()
                == 1;
    }

    /** The day on which an order was placed of which only a record is left. */
    Optional<LocalDate> day(UUID order) {
        return jdbc.sql("select placed_on from orders.kept where id = :id")
                .param("id", order)
                .query(LocalDate.class)
                .optional();
    }

    /** That a record was paid, or came about unpaid, and how long it is kept for that. */
    void changeTold(UUID order, long paid, Instant until) {
        jdbc.sql("update orders.kept set paid = greatest(paid, :paid), until_at = :until where id = :id")
                .param("paid", paid)
                .param("until", Times.sql(until))
                .param("id", order)
                .update();
    }

    /** Removes a record of what came to nothing. */
    void removeUnpaid(UUID order) {
        jdbc.sql("delete from orders.kept where id = :id and paid = 0")
                .param("id", order)
                .update();
    }

    /** Removes what ties an order to its person; its lines and money stay. */
    void unlink(Purchase order) {
        for (var table : List.of("orders.step where purchase", "orders.purchase where id"))
            jdbc.sql("delete from " + table + " = :id and subject = :subject")
                    .param("id", order.id())
                    .param("subject", order.subject().value())
                    .update();
    }

    /** Removes lines and money of orders. */
    void removeMoney(List<UUID> orders) {
        if (orders.isEmpty()) return;
        for (var table : List.of("orders.line", "orders.settlement", "orders.refund"))
            jdbc.sql("delete from " + table + " where purchase = any (:orders)")
                    .param("orders", new SqlArrayValue("uuid", orders.toArray()))
                    .update();
    }

    List<UUID> removeEnded(Instant at, int limit) {
        return jdbc.sql("""
                        delete from orders.kept where id in (
                               select id from orders.kept where until_at <= :at order by until_at limit :limit)
                        returning id
                        """)
                .param("at", Times.sql(at))
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    long countEnded(Instant at) {
        return jdbc.sql("select count(*) from orders.kept where until_at <= :at")
                .param("at", Times.sql(at))
                .query(Long.class)
                .single();
    }

    /** Orders that even the tax law keeps no longer, though their buyer is still there. */
    List<UUID> past(Instant before, Set<SubjectId> spared, int limit) {
        return past("select id", before, spared, " order by placed_at limit " + limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    long countPast(Instant before, Set<SubjectId> spared) {
        return past("select count(*)", before, spared, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec past(String verb, Instant before, Set<SubjectId> spared, String end) {
        return jdbc.sql(verb + PAST + end)
                .param("before", Times.sql(before))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }
}
