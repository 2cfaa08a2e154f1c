package kz.derbes.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For what and how often people were read, stretch by stretch of the log: numbers, no persons. */
@Component
public class Tallies {
    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leaves are woven. */
    public long woven() {
        return jdbc.sql("select coalesce(max(leaf) + 1, 0) from ledger.fact where leaf is not null")
                .query(Long.class)
                .single();
    }

    /** How often these deeds were done between two leaves, the second excluded, by purpose and fields. */
    public List<Tally> between(long from, long to, Set<String> deeds) {
        return jdbc.sql("""
                        select deed, coalesce(codes::jsonb ->> 'purpose', '') as purpose,
                               coalesce(codes::jsonb ->> 'fields', '') as fields, count(*) as times, max(at) as last
                          from ledger.fact
                         where leaf >= :from and leaf < :to and deed = any (:deeds::text[])
                         group by 1, 2, 3
                        """)
                .param("from", from)
                .param("to", to)
                .param("deeds", deeds.toArray(String[]::new))
                .query((row, n) -> new Tally(
                        row.getString("deed"),
                        row.getString("purpose"),
                        row.getString("fields"),
                        row.getLong("times"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * How often a deed was done.
     *
     * @param purpose code of the purpose; empty where the deed names none
     * @param fields codes of the fields, as the fact has them
     */
    public record Tally(String deed, String purpose, String fields, long times, Instant last) {}
}
