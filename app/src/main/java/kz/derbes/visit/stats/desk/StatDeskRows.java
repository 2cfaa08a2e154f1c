package kz.derbes.visit.stats.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Notes, saved filters and shared links. */
@Component
class StatDeskRows {
    private final JdbcClient jdbc;

    StatDeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> notes(Period period) {
        return jdbc.sql("select id, day, text from visit.stat_note where day between :from and :to order by day, id")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) ->
                        new Note(row.getInt("id"), row.getObject("day", LocalDate.class), row.getString("text")))
                .list();
    }

    void addNote(LocalDate day, String text) {
        jdbc.sql("insert into visit.stat_note (day, text) values (:day, :text)")
                .param("day", day)
                .param("text", text)
                .update();
    }

    List<Segment> segments() {
        return jdbc.sql("select id, name, dims, vals from visit.stat_segment order by name, id")
                .query((row, n) -> new Segment(row.getInt("id"), row.getString("name"), filters(row)))
                .list();
    }

    private static List<Filter> filters(ResultSet row) throws SQLException {
        var numbers = (Short[]) row.getArray("dims").getArray();
        var values = (String[]) row.getArray("vals").getArray();
        return IntStream.range(0, numbers.length)
                .mapToObj(it -> new Filter(Dimension.of(numbers[it]), values[it]))
                .toList();
    }

    void addSegment(String name, List<Filter> filters) {
        jdbc.sql("insert into visit.stat_segment (name, dims, vals) values (:name, :dims, :vals)")
                .param("name", name)
                .param(
                        "dims",
                        new SqlArrayValue(
                                "smallint",
                                filters.stream()
                                        .map(it -> it.dimension().number())
                                        .toArray()))
                .param(
                        "vals",
                        new SqlArrayValue(
                                "text", filters.stream().map(Filter::value).toArray()))
                .update();
    }

    List<Share> shares() {
        return jdbc.sql("select id, name, until from visit.stat_share order by until desc, id")
                .query((row, n) -> new Share(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    void addShare(byte[] hash, String name, Instant until) {
        jdbc.sql("insert into visit.stat_share (token_hash, name, until) values (:hash, :name, :until)")
                .param("hash", hash)
                .param("name", name)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isShared(byte[] hash, Instant now) {
        return jdbc.sql("select exists (select from visit.stat_share where token_hash = :hash and until > :now)")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void delete(String what, int id) {
        if (!List.of("note", "segment", "share").contains(what)) throw new IllegalArgumentException("no table " + what);
        jdbc.sql("delete from visit.stat_" + what + " where id = :id")
                .param("id", id)
                .update();
    }

    void deleteEnded(Instant now) {
        jdbc.sql("delete from visit.stat_share where until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
