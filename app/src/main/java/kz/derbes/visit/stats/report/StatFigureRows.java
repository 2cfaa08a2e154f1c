package kz.derbes.visit.stats.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.Sketches;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.core.Place;
import org.apache.datasketches.hll.HllSketch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads the sums; no statement here touches a hit (conflict C30). */
@Component
class StatFigureRows {
    private static final String SUMS = "sum(views)::bigint as views, sum(visits)::bigint as visits, "
            + "sum(bounces)::bigint as bounces, sum(seconds)::bigint as seconds, max(heads) as heads";
    private final JdbcClient jdbc;

    StatFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a value; empty when it has never been seen. */
    Optional<Integer> number(Filter filter) {
        return jdbc.sql("select id from visit.stat_name where dim = :dim and value = :value")
                .param("dim", filter.dimension().number())
                .param("value", filter.value())
                .query(Integer.class)
                .optional();
    }

    /** The days of a period that have visits of the place; the day's number in the calendar stands for the value. */
    List<Group> days(Period period, Place place) {
        return statement(
                        "select day, views, visits, bounces, seconds, heads from visit.stat_cell"
                                + " where f = :f and dim = :dim and v = :v and day between :from and :to",
                        period)
                .param("f", place.f())
                .param("dim", place.dimension())
                .param("v", place.v())
                .query((row, n) -> {
                    var day = row.getObject("day", LocalDate.class);
                    return new Group(
                            Math.toIntExact(day.toEpochDay()), day.toString(), sums(row), row.getLong("heads"));
                })
                .list();
    }

    /** The values of a dimension among visits with f; nought is all visits. */
    List<Group> groups(Period period, int f, Dimension dimension) {
        return statement(
                        "select v, value, views, visits, bounces, seconds, heads from (select v, " + SUMS
                                + " from visit.stat_cell where f = :f and dim = :dim and day between :from and :to"
                                + " group by v) as g join visit.stat_name on id = v",
                        period)
                .param("f", f)
                .param("dim", dimension.number())
                .query((row, n) -> new Group(row.getInt("v"), row.getString("value"), sums(row), row.getLong("heads")))
                .list();
    }

    /** How many people some values had in a period: exact below five, otherwise at least so many. */
    Map<Integer, Long> people(Period period, int f, int dimension, Collection<Integer> values) {
        var people = new HashMap<Integer, Long>();
        if (values.isEmpty()) return people;
        statement(
                        "select v, count(distinct person) as people from visit.stat_cell, unnest(people) as person"
                                + " where f = :f and dim = :dim and day between :from and :to and v = any (:values)"
                                + " group by v",
                        period)
                .param("f", f)
                .param("dim", dimension)
                .param("values", new SqlArrayValue("int", values.toArray()))
                .query(row -> {
                    people.put(row.getInt("v"), row.getLong("people"));
                });
        return people;
    }

    /** The same of all these values together. */
    long together(Period period, int f, int dimension, Collection<Integer> values) {
        return statement(
                        "select count(distinct person) from visit.stat_cell, unnest(people) as person"
                                + " where f = :f and dim = :dim and day between :from and :to and v = any (:values)",
                        period)
                .param("f", f)
                .param("dim", dimension)
                .param("values", new SqlArrayValue("int", values.toArray()))
                .query(Long.class)
                .single();
    }

    /** The same of days, named as in {@link #days}. */
    long ofDays(Place place, Collection<Integer> days) {
        return jdbc.sql("""
                        select count(distinct person) from visit.stat_cell, unnest(people) as person
                         where f = :f and dim = :dim and v = :v and day = any (:days)
                        """)
                .param("f", place.f())
                .param("dim", place.dimension())
                .param("v", place.v())
                .param(
                        "days",
                        new SqlArrayValue(
                                "date",
                                days.stream()
                                        .map(it -> LocalDate.ofEpochDay(it).toString())
                                        .toArray()))
                .query(Long.class)
                .single();
    }

    /** About how many visitors each value had; a value is missing when a sketch of the period is kept no longer. */
    Map<Integer, Long> visitors(Period period, Collection<Integer> values) {
        var sketches = new HashMap<Integer, @Nullable List<HllSketch>>();
        statement(
                        "select v, sketch from visit.stat_sketch where day between :from and :to and v = any (:values)",
                        period)
                .param("values", new SqlArrayValue("int", values.toArray()))
                .query(row -> {
                    sketches.compute(row.getInt("v"), (v, before) -> with(before, row, sketches.containsKey(v)));
                });
        var visitors = new HashMap<Integer, Long>();
        sketches.forEach((v, some) -> {
            if (some != null) visitors.put(v, Sketches.estimate(Sketches.union(some)));
        });
        return visitors;
    }

    private static @Nullable List<HllSketch> with(@Nullable List<HllSketch> before, ResultSet row, boolean known) {
        try {
            byte[] bytes = row.getBytes("sketch");
            if (bytes == null || (known && before == null)) return null;
            var more = before == null ? new ArrayList<HllSketch>() : before;
            more.add(HllSketch.heapify(bytes));
            return more;
        } catch (SQLException e) {
            throw new IllegalStateException("a sketch cannot be read", e);
        }
    }

    private JdbcClient.StatementSpec statement(String sql, Period period) {
        return jdbc.sql(sql).param("from", period.from()).param("to", period.to());
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(row.getLong("views"), row.getLong("visits"), row.getLong("bounces"), row.getLong("seconds"));
    }
}
