package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.datasketches.hll.HllSketch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sketches of a day: whom a value was seen with, as far as can be estimated and no further. */
@Component
class SketchRows {
    private static final String PUT = """
            insert into visit.stat_sketch as s (day, v, visitors, sketch)
            select * from unnest(?::date[], ?::int[], ?::bigint[], ?::bytea[])
            on conflict (day, v) do update set visitors = excluded.visitors, sketch = excluded.sketch
            """;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SketchRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Adds what was noted to what stands in the day. */
    void add(LocalDate day, Map<Integer, HllSketch> noted) {
        var before = of(day, new ArrayList<>(noted.keySet()));
        var merged = new HashMap<Integer, HllSketch>();
        noted.forEach((v, sketch) ->
                merged.put(v, before.containsKey(v) ? Sketches.union(List.of(before.get(v), sketch)) : sketch));
        new Columns<Map.Entry<Integer, HllSketch>>()
                .with("date", it -> day.toString())
                .with("int", Map.Entry::getKey)
                .with("bigint", it -> Sketches.estimate(it.getValue()))
                .with("bytea", it -> it.getValue().toCompactByteArray())
                .update(template, PUT, new ArrayList<>(new java.util.TreeMap<>(merged).entrySet()));
    }

    private Map<Integer, HllSketch> of(LocalDate day, List<Integer> values) {
        var sketches = new HashMap<Integer, HllSketch>();
        jdbc.sql("select v, sketch from visit.stat_sketch where day = :day and v in (:values) and sketch is not null")
                .param("day", day)
                .param("values", values)
                .query(row -> {
                    sketches.put(row.getInt("v"), HllSketch.heapify(Objects.requireNonNull(row.getBytes("sketch"))));
                });
        return sketches;
    }

    /** About how many visitors each value had on a day. */
    Map<Integer, Long> estimates(LocalDate day) {
        var estimates = new HashMap<Integer, Long>();
        jdbc.sql("select v, visitors from visit.stat_sketch where day = :day")
                .param("day", day)
                .query(row -> {
                    estimates.put(row.getInt("v"), row.getLong("visitors"));
                });
        return estimates;
    }

    void delete(LocalDate day) {
        jdbc.sql("delete from visit.stat_sketch where day = :day")
                .param("day", day)
                .update();
    }

    /** Keeps of the days before only how many visitors there were. */
    void loosen(LocalDate before) {
        for (String table : List.of("stat_sketch where day", "stat_cohort where week"))
            jdbc.sql(loosening(table)).param("before", before).update();
    }

    private static String loosening(String table) {
        String name = table.substring(0, table.indexOf(' '));
        return "update visit." + name + " set sketch = null" + table.substring(name.length())
                + " < :before and sketch is not null";
    }
}
