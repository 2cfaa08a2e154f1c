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
    private static final String COUNT = """
            insert into visit.count (hour, path, hits)
            select * from unnest(?::timestamptz[], ?::text[], ?::bigint[])
            on conflict (hour, path) do update set hits = visit.count.hits + excluded.hits
            """;
    private static final String TALLY = """
            insert into visit.tally (day, kind, value, hits)
            select * from unnest(?::date[], ?::text[], ?::text[], ?::bigint[])
            on conflict (day, kind, value) do update set hits = visit.tally.hits + excluded.hits
            """;

    private static final List<Column<Map.Entry<Page, Long>>> VIEWS = List.of(
            new Column<>("timestamptz", it -> it.getKey().hour()),
            new Column<>("text", it -> it.getKey().path()),
            new Column<>("bigint", Map.Entry::getValue));
    private static final List<Column<Map.Entry<Tally, Long>>> TALLIES = List.of(
            new Column<>("date", it -> it.getKey().day()),
            new Column<>("text", it -> it.getKey().kind().code()),
            new Column<>("text", it -> it.getKey().value()),
            new Column<>("bigint", Map.Entry::getValue));

    private final JdbcTemplate jdbc;

    CountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void addViews(SortedMap<Page, Long> views) {
        if (!views.isEmpty()) jdbc.update(Column.statement(COUNT, views.entrySet(), VIEWS));
    }

    void addTallies(SortedMap<Tally, Long> tallies) {
        if (!tallies.isEmpty()) jdbc.update(Column.statement(TALLY, tallies.entrySet(), TALLIES));
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
