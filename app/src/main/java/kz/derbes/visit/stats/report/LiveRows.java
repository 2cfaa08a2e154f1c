package kz.derbes.visit.stats.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the hits of the last minutes, of groups of five people or more; no hit leaves the database. */
@Component
class LiveRows {
    private final JdbcClient jdbc;

    LiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number of people with the views they had. */
    record Crowd(String value, long people, long views) {}

    Crowd all(Instant since) {
        return jdbc.sql("""
                        select count(distinct visitor) as people, count(*) filter (where kind = 'view') as views
                          from visit.hit where at >= :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Crowd("", row.getLong("people"), row.getLong("views")))
                .single();
    }

    /** Views in each five minutes, numbered from 0. */
    List<Crowd> bars(Instant since) {
        return crowds("floor(extract(epoch from at - :since) / 300)::int::text", since);
    }

    List<Crowd> pages(Instant since) {
        return crowds("page", since);
    }

    List<Crowd> countries(Instant since) {
        return crowds("coalesce(country, '')", since);
    }

    private List<Crowd> crowds(String by, Instant since) {
        return jdbc.sql("""
                        select value, count(distinct visitor) as people, count(*) as views
                          from (select %s as value, visitor from visit.hit where at >= :since and kind = 'view') as seen
                         group by value having count(distinct visitor) >= 5
                         order by views desc, value limit 20
                        """.formatted(by))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Crowd(row.getString("value"), row.getLong("people"), row.getLong("views")))
                .list();
    }
}
