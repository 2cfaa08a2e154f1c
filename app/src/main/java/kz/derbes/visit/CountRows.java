package kz.derbes.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts that hold no person; they are added to in the order of their keys, so that writers do not lock each other. */
@Component
class CountRows {
    /** Adds to views; its parameters are {@link #VIEWS}. */
    static final String COUNT = """
            insert into visit.count (hour, path, hits)
            select hour::timestamptz, path, hits from unnest(?::text[], ?::text[], ?::bigint[]) as n (hour, path, hits)
            on conflict (hour, path) do update set hits = visit.count.hits + excluded.hits
            """;

    /** Adds to the other counts; its parameters are {@link #TALLIES}. */
    static final String TALLY = """
            insert into visit.tally (day, kind, value, hits)
            select day::date, kind, value, hits
              from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as n (day, kind, value, hits)
            on conflict (day, kind, value) do update set hits = visit.tally.hits + excluded.hits
            """;

    static final List<Column<Map.Entry<Page, Long>>> VIEWS = List.of(
            new Column<>("text", it -> it.getKey().hour().toString()),
            new Column<>("text", it -> it.getKey().path()),
            new Column<>("bigint", Map.Entry::getValue));
    static final List<Column<Map.Entry<Tally, Long>>> TALLIES = List.of(
            new Column<>("text", it -> it.getKey().day().toString()),
            new Column<>("text", it -> it.getKey().kind().code()),
            new Column<>("text", it -> it.getKey().value()),
            new Column<>("bigint", Map.Entry::getValue));

    private final JdbcTemplate jdbc;

    CountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void addTallies(SortedMap<Tally, Long> tallies) {
        if (tallies.isEmpty()) return;
        jdbc.update(TALLY, statement -> Column.<Map.Entry<Tally, Long>>set(statement, 1, tallies.entrySet(), TALLIES));
    }

    /** A page in an hour. */
    record Page(Instant hour, String path) implements Comparable<Page> {
        @Override
        public int compareTo(Page other) {
            int byHour = hour.compareTo(other.hour);
            return byHour != 0 ? byHour : path.compareTo(other.path);
        }
    }

    /** Something counted in a day. */
    record Tally(LocalDate day, Kind kind, String value) implements Comparable<Tally> {
        @Override
        public int compareTo(Tally other) {
            int byDay = day.compareTo(other.day);
            int byKind = byDay != 0 ? byDay : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : value.compareTo(other.value);
        }
    }
}
