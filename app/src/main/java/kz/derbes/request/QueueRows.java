package kz.derbes.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.door.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue, walked along its indexes page by page. */
@Component
class QueueRows {
    private static final String DAY = "(due_at at time zone 'Asia/Almaty')::date";
    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Matter> page(Filter filter, Instant now, Instant endOfDay, int limit) {
        var where = conditions(filter);
        boolean open = filter.shelf() == Filter.Shelf.OPEN;
        if (filter.after() != null) where.add(open ? "(due_at, id) > (:at, :id)" : "(received_at, id) < (:at, :id)");
        var sql = MatterColumns.SELECT + "where " + String.join(" and ", where)
                + (open ? " order by due_at, id" : " order by received_at desc, id desc") + " limit :limit";
        return bound(jdbc.sql(sql).param("limit", limit), filter, now, endOfDay)
                .query(MatterColumns::read)
                .list();
    }

    /** How many there are, counted no further than that. */
    long count(Filter filter, Instant now, Instant endOfDay, int most) {
        var sql = "select count(*) from (select from request.matter where " + String.join(" and ", conditions(filter))
                + " limit :most) as found";
        return bound(jdbc.sql(sql).param("most", most), filter, now, endOfDay)
                .query(Long.class)
                .single();
    }

    /** How many open ones are due on each day of the span. */
    Map<LocalDate, Long> days(LocalDate first, LocalDate last) {
        var days = new LinkedHashMap<LocalDate, Long>();
        jdbc.sql("select " + DAY + " as day, count(*) as many from request.matter where" + MatterColumns.OPEN
                        + "and due_at >= :first::date at time zone 'Asia/Almaty'"
                        + " and due_at < (:last::date + 1) at time zone 'Asia/Almaty' group by 1 order by 1")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getLong("many"));
                });
        return days;
    }

    private static List<String> conditions(Filter filter) {
        var where = new java.util.ArrayList<String>();
        where.add(filter.shelf() == Filter.Shelf.OPEN ? MatterColumns.OPEN : "true");
        if (filter.kind() != null) where.add("kind = :kind");
        if (filter.state() != null) where.add("state = :state");
        if (filter.channel() != null) where.add("channel = :channel");
        if (filter.officer().equals("nobody")) where.add("officer is null");
        else if (!filter.officer().isEmpty()) where.add("officer = :officer");
        if (filter.money()) where.add("kind in ('claim-payments', 'return')");
        switch (filter.when()) {
            case TODAY -> where.add("due_at <= :today");
            case OVERDUE -> where.add("due_at < :now and state <> 'paused'");
            case ALL -> {}
        }
        return where;
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec sql, Filter filter, Instant now, Instant endOfDay) {
        var after = filter.after();
        return sql.param(
                        "kind",
                        code(filter.kind() == null ? null : filter.kind().code()))
                .param(
                        "state",
                        code(filter.state() == null ? null : filter.state().code()))
                .param(
                        "channel",
                        code(filter.channel() == null ? null : filter.channel().code()))
                .param("officer", filter.officer())
                .param("now", Times.sql(now))
                .param("today", Times.sql(endOfDay))
                .param("at", after == null ? null : Times.sql(after.at()))
                .param("id", after == null ? null : after.id());
    }

    private static @Nullable Object code(@Nullable String code) {
        return code;
    }
}
