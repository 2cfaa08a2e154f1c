package kz.derbes.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables that hits are kept in, one for each day; only functions of the schema's owner make and drop them. */
@Component
class DayRows {
    private final JdbcClient jdbc;
    private final LogRows hits;

    DayRows(JdbcClient jdbc, LogRows hits) {
        this.jdbc = jdbc;
        this.hits = hits;
    }

    void open(LocalDate day) {
        jdbc.sql("select visit.open_day(:day)").param("day", day).query(row -> {});
    }

    /** Fails when readers keep the table busy for longer than 0.75 s; then nothing is dropped. */
    void drop(LocalDate day) {
        jdbc.sql("select visit.drop_day(:day)").param("day", day).query(row -> {});
    }

    long count(LocalDate day) {
        return hits.count(day);
    }

    /** Every day with a table, in order. */
    List<LocalDate> days() {
        return jdbc.sql("""
                        select right(c.relname, 8) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'visit.hit'::regclass
                         order by 1
                        """).query(String.class).list().stream()
                .map(it -> LocalDate.parse(it, DateTimeFormatter.BASIC_ISO_DATE))
                .toList();
    }
}
