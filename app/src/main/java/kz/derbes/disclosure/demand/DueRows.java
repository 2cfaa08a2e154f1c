package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many demands wait, and how many of them for too long. */
@Component
class DueRows {
    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Waiting count(Instant now, Instant soon) {
        return jdbc.sql("""
                        select count(*) as open, count(*) filter (where due_at >= :now and due_at < :soon) as soon,
                               count(*) filter (where due_at < :now) as overdue
                          from disclosure.demand where closed_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", soon.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waiting(row.getLong("open"), row.getLong("soon"), row.getLong("overdue")))
                .single();
    }

    /** Three counts of the demands that are not closed. */
    record Waiting(long open, long soon, long overdue) {}
}
