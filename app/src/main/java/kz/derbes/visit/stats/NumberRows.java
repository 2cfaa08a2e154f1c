package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The number by lot that stands for a visitor, as long as a hit of theirs is kept. */
@Component
class NumberRows {
    private static final String DRAW = """
            insert into visit.stat_number (visitor, number, since)
            select * from unnest(?::uuid[], ?::bigint[], ?::date[])
            on conflict do nothing
            """;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    NumberRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A number and the first day its visitor was seen. */
    record Lot(long number, LocalDate since) {}

    /** The numbers of all these visitors; who has none draws one, first seen on that day. */
    Map<UUID, Lot> of(Collection<UUID> visitors, LocalDate day, LongSupplier lots) {
        var known = known(visitors);
        var unknown = visitors.stream().filter(it -> !known.containsKey(it)).toList();
        if (unknown.isEmpty()) return known;
        new Columns<UUID>()
                .with("uuid", it -> it)
                .with("bigint", it -> lots.getAsLong())
                .with("date", it -> day.toString())
                .update(template, DRAW, unknown);
        known.putAll(known(unknown));
        return known;
    }

    private Map<UUID, Lot> known(Collection<UUID> visitors) {
        var known = new HashMap<UUID, Lot>();
        jdbc.sql("select visitor, number, since from visit.stat_number where visitor = any (:visitors)")
                .param("visitors", new SqlArrayValue("uuid", visitors.toArray()))
                .query(row -> {
                    known.put(
                            row.getObject("visitor", UUID.class),
                            new Lot(row.getLong("number"), row.getObject("since", LocalDate.class)));
                });
        return known;
    }

    int delete(UUID visitor) {
        return jdbc.sql("delete from visit.stat_number where visitor = :visitor")
                .param("visitor", visitor)
                .update();
    }

    /** Deletes the numbers of visitors of whom no hit is kept. */
    int deleteOutlived() {
        return jdbc.sql("""
                        delete from visit.stat_number as n
                         where not exists (select from visit.hit as h where h.visitor = n.visitor)
                        """).update();
    }
}
