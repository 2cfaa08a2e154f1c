package kz.derbes.visit.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.datasketches.hll.HllSketch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of those who first came in one week came in another. */
@Component
class CohortRows {
    private static final String PUT = """
            insert into visit.stat_cohort as c (since, week, visitors, sketch)
            select * from unnest(?::date[], ?::date[], ?::bigint[], ?::bytea[])
            on conflict (since, week) do update set visitors = excluded.visitors, sketch = excluded.sketch
            """;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CohortRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Monday of a day's week. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Notes those who came on a day, each under the week they first came. */
    void add(LocalDate day, Map<LocalDate, HllSketch> noted) {
        var week = week(day);
        var rows = new ArrayList<Map.Entry<LocalDate, HllSketch>>();
        new TreeMap<>(noted).forEach((since, sketch) -> {
            var before = jdbc.sql("select sketch from visit.stat_cohort where since = :since and week = :week")
                    .param("since", since)
                    .param("week", week)
                    .query((row, n) -> HllSketch.heapify(Objects.requireNonNull(row.getBytes("sketch"))))
                    .optional();
            rows.add(Map.entry(
                    since, before.map(it -> Sketches.union(List.of(it, sketch))).orElse(sketch)));
        });
        new Columns<Map.Entry<LocalDate, HllSketch>>()
                .with("date", it -> it.getKey().toString())
                .with("date", it -> week.toString())
                .with("bigint", it -> Sketches.estimate(it.getValue()))
                .with("bytea", it -> it.getValue().toCompactByteArray())
                .update(template, PUT, rows);
    }
}
