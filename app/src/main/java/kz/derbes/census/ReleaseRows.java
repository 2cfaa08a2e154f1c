package kz.derbes.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables that were asked for, and the counts of those that were released. */
@Component
class ReleaseRows {
    private static final String SELECT = """
            select id, maker, columns, sensitive, method, k, l, epsilon, asked_at, released_at from census.release
            """;
    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Actor maker, Question question, Instant at) {
        jdbc.sql("""
                        insert into census.release (id, maker, columns, sensitive, method, k, l, epsilon, asked_at)
                        values (:id, :maker, :columns, :sensitive, :method, :k, :l, :epsilon, :at)
                        """)
                .param("id", id)
                .param("maker", maker.toString())
                .param("columns", new SqlArrayValue("text", question.columns().toArray()))
                .param("sensitive", question.sensitive())
                .param("method", question.method().code())
                .param("k", question.k())
                .param("l", question.l())
                .param("epsilon", question.epsilon())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Release> newest(int most) {
        return jdbc.sql(SELECT + "order by asked_at desc, id limit :most")
                .param("most", most)
                .query(ReleaseRows::release)
                .list();
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ReleaseRows::release)
                .optional();
    }

    /** The same, held back from others until the transaction ends. */
    Optional<Release> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(ReleaseRows::release)
                .optional();
    }

    void keep(UUID id, List<Group> groups, Instant at) {
        jdbc.sql("update census.release set released_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into census.cell (release, line, traits, people)
                        select :id, line, string_to_array(traits, ','), people
                          from unnest(:lines::int[], :traits::text[], :people::bigint[]) as it (line, traits, people)
                        """)
                .param("id", id)
                .param("lines", new SqlArrayValue("int4", lines(groups)))
                .param("traits", column("text", groups, it -> String.join(",", it.values())))
                .param("people", column("int8", groups, Group::people))
                .update();
    }

    List<Group> groups(UUID id) {
        return jdbc.sql("select traits, people from census.cell where release = :id order by line")
                .param("id", id)
                .query((row, number) -> new Group(texts(row, "traits"), row.getLong("people")))
                .list();
    }

    private static Object[] lines(List<Group> groups) {
        var lines = new Object[groups.size()];
        Arrays.setAll(lines, i -> i);
        return lines;
    }

    private static SqlArrayValue column(String type, List<Group> groups, Function<Group, Object> value) {
        return new SqlArrayValue(type, groups.stream().map(value).toArray());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        var released = row.getObject("released_at", OffsetDateTime.class);
        var question = new Question(
                texts(row, "columns"),
                row.getString("sensitive"),
                row.getString("method").equals("noise") ? Question.Method.NOISE : Question.Method.GROUPS,
                row.getInt("k"),
                row.getInt("l"),
                row.getBigDecimal("epsilon"));
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("maker"),
                question,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                released == null ? null : released.toInstant());
    }
}
