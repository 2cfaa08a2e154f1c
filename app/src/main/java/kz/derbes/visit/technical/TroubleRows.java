package kz.derbes.visit.technical;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of slow and failing pages. */
@Component
class TroubleRows {
    private static final String ADD = """
            insert into visit.technical (day, page, measure, rating, hits) values (?, ?, ?, ?, ?)
            on conflict (day, page, measure, rating) do update set hits = visit.technical.hits + excluded.hits
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    TroubleRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void add(SortedMap<Trouble, Long> counts) {
        var rows = counts.entrySet().stream().map(TroubleRows::row).toList();
        if (!rows.isEmpty()) batches.batchUpdate(ADD, rows);
    }

    private static Object[] row(Map.Entry<Trouble, Long> it) {
        var trouble = it.getKey();
        return new Object[] {trouble.day(), trouble.page(), trouble.measure().code(), trouble.rating(), it.getValue()};
    }

    List<PageTroubles> worst(LocalDate from, LocalDate to, int least, int most) {
        return jdbc.sql("""
                        select page, coalesce(sum(hits) filter (where measure = 'lcp'), 0)::bigint as measured,
                               coalesce(sum(hits) filter (where measure = 'lcp' and rating <> 'good'), 0)::bigint as slow,
                               coalesce(sum(hits) filter (where measure = 'cls' and rating <> 'good'), 0)::bigint as shifting,
                               coalesce(sum(hits) filter (where measure = 'inp' and rating <> 'good'), 0)::bigint as lazy,
                               coalesce(sum(hits) filter (where measure = 'err' and rating <> 'good'), 0)::bigint as failing
                          from visit.technical
                         where day between :from and :to
                         group by page
                        having sum(hits) filter (where measure = 'lcp') >= :least
                         order by failing desc, slow desc, page
                         limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("least", least)
                .param("most", most)
                .query((row, n) -> new PageTroubles(
                        row.getString("page"),
                        row.getLong("measured"),
                        row.getLong("slow"),
                        row.getLong("shifting"),
                        row.getLong("lazy"),
                        row.getLong("failing")))
                .list();
    }
}
