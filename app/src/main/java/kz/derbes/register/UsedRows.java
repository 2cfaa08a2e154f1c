package kz.derbes.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often each field was read for each purpose, and how far the ledger was counted. */
@Component
class UsedRows {
    private final JdbcClient jdbc;

    UsedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leaves are counted, and holds back other counters until the transaction ends. */
    long reached(Instant now) {
        jdbc.sql("insert into register.reached (leaf, since) values (0, :now) on conflict do nothing")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select leaf from register.reached for update")
                .query(Long.class)
                .single();
    }

    void reach(long leaf) {
        jdbc.sql("update register.reached set leaf = :leaf").param("leaf", leaf).update();
    }

    void add(String purpose, String field, long times, Instant last) {
        jdbc.sql("""
                        insert into register.used (purpose, field, times, last_at) values (:purpose, :field, :times, :last)
                            on conflict (purpose, field) do update
                           set times = used.times + excluded.times, last_at = greatest(used.last_at, excluded.last_at)
                        """)
                .param("purpose", purpose)
                .param("field", field)
                .param("times", times)
                .param("last", last.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Used> all() {
        return jdbc.sql("select purpose, field, times, last_at from register.used order by purpose, field")
                .query((row, n) -> new Used(
                        row.getString("purpose"),
                        row.getString("field"),
                        row.getLong("times"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
