package kz.derbes.order;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The lines of orders. */
@Component
class LineRows {
    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Purchase order, List<OrderLine> lines) {
        jdbc.sql("""
                        insert into orders.line (purchase, n, offer, goods, kk, ru, en, tiyn, quantity,
                                                 kept_because)
                        select :purchase, *
                          from unnest(:ns::int[], :offers::uuid[], :goods::boolean[], :kks::text[], :rus::text[],
                                      :ens::text[], :tiyns::bigint[], :quantities::int[], :kept::text[])
                        """)
                .param("purchase", order.id())
                .param("ns", column("int4", lines, OrderLine::n))
                .param("offers", column("uuid", lines, OrderLine::offer))
                .param("goods", column("bool", lines, OrderLine::goods))
                .param("kks", column("text", lines, OrderLine::kk))
                .param("rus", column("text", lines, OrderLine::ru))
                .param("ens", column("text", lines, OrderLine::en))
                .param("tiyns", column("int8", lines, OrderLine::tiyn))
                .param("quantities", column("int4", lines, OrderLine::quantity))
                .param("kept", column("text", lines, OrderLine::keptBecause))
                .update();
    }

    List<OrderLine> of(UUID order) {
        return jdbc.sql("""
                        select n, offer, goods, kk, ru, en, tiyn, quantity, asked, returned, kept_because
                          from orders.line where purchase = :purchase order by n
                        """)
                .param("purchase", order)
                .query((row, number) -> new OrderLine(
                        row.getInt("n"),
                        row.getObject("offer", UUID.class),
                        row.getBoolean("goods"),
                        row.getString("kk"),
                        row.getString("ru"),
                        row.getString("en"),
                        row.getLong("tiyn"),
                        row.getInt("quantity"),
                        row.getInt("asked"),
                        row.getInt("returned"),
                        row.getString("kept_because")))
                .list();
    }

    /** Writes how many are asked to go back and how many have. */
    void save(Purchase order, OrderLine line) {
        jdbc.sql("""
                        update orders.line set asked = :asked, returned = :returned
                         where purchase = :purchase and n = :n
                        """)
                .param("asked", line.asked())
                .param("returned", line.returned())
                .param("purchase", order.id())
                .param("n", line.n())
                .update();
    }

    private static SqlArrayValue column(String type, List<OrderLine> lines, Function<OrderLine, Object> value) {
        return new SqlArrayValue(type, lines.stream().map(value).toArray());
    }
}
