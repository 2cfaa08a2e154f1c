package kz.derbes.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders by the page for staff, and what is left of those of erased people. */
@Component
public class OrderShelf {
    private final JdbcClient jdbc;

    OrderShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the tax law keeps of an order of somebody who is erased. */
    public record Kept(String number, LocalDate day, long tiyn, long paid, Instant until) {}

    /** Newest first. */
    public List<Purchase> page(OrderFilter filter, int limit, int offset) {
        return jdbc.sql(PurchaseRows.SELECT + where(filter)
                        + " order by placed_at desc, id limit :limit offset :offset")
                .param("state", filter.state() == null ? "" : filter.state().code())
                .param("paying", filter.paying() == null ? "" : filter.paying().code())
                .param("limit", limit)
                .param("offset", offset)
                .query(PurchaseRows::read)
                .list();
    }

    public List<Kept> kept(int limit, int offset) {
        return jdbc.sql("""
                        select number, placed_on, tiyn, paid, until_at from orders.kept
                         order by until_at, number limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Kept(
                        row.getString("number"),
                        row.getObject("placed_on", LocalDate.class),
                        row.getLong("tiyn"),
                        row.getLong("paid"),
                        Times.read(row, "until_at")))
                .list();
    }

    private static String where(OrderFilter filter) {
        return " where true"
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.paying() == null ? "" : " and paying = :paying")
                + (filter.open() ? " and closed_at is null" : "");
    }
}
