package kz.derbes.incident.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.incident.Times;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The people whom each round of computing found. */
@Component
class AffectedRows {
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient jdbc;

    AffectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person of a set. */
    record Person(SubjectId subject, int fields, boolean erased) {}

    /** Adds people; whom another extent has brought already gets the fields of both. */
    void add(UUID incident, int round, List<Person> people) {
        jdbc.sql("""
                        insert into incident.affected as a (incident, round, subject, fields, erased)
                        select :incident, :round, subject, fields, erased
                          from unnest(:subjects::uuid[], :fields::int[], :erased::boolean[]) as it (subject, fields, erased)
                            on conflict (incident, round, subject) do update set fields = a.fields | excluded.fields
                         where a.fields <> a.fields | excluded.fields
                        """)
                .param("incident", incident)
                .param("round", round)
                .param("subjects", column("uuid", people, it -> it.subject().value()))
                .param("fields", column("int4", people, Person::fields))
                .param("erased", column("bool", people, Person::erased))
                .update();
    }

    /** The next people of a set in the order of their numbers. */
    List<Person> after(UUID incident, int round, @Nullable UUID last, int limit) {
        return jdbc.sql("""
                        select subject, fields, erased from incident.affected
                         where incident = :incident and round = :round and subject > :last
                         order by subject limit :limit
                        """)
                .param("incident", incident)
                .param("round", round)
                .param("last", last == null ? FIRST : last)
                .param("limit", limit)
                .query((row, n) -> new Person(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getInt("fields"),
                        row.getBoolean("erased")))
                .list();
    }

    /** Counts a set, compares it with the one before and keeps the numbers. */
    Round keep(UUID incident, Round it) {
        var round = jdbc.sql("""
                        with now as (select subject, fields, erased from incident.affected
                                      where incident = :incident and round = :round),
                          before as (select subject, fields from incident.affected
                                      where incident = :incident and round = :round - 1)
                        select count(now.subject) as people, count(*) filter (where now.erased) as erased,
                               count(*) filter (where coalesce(now.fields, 0) & ~coalesce(before.fields, 0) <> 0
                                                   or before.subject is null) as more,
                               count(*) filter (where coalesce(before.fields, 0) & ~coalesce(now.fields, 0) <> 0
                                                   or now.subject is null) as fewer
                          from now full join before using (subject)
                        """)
                .param("incident", incident)
                .param("round", it.round())
                .query((row, n) -> new Round(
                        it.round(),
                        it.at(),
                        row.getLong("people"),
                        row.getLong("erased"),
                        row.getLong("more"),
                        row.getLong("fewer"),
                        it.millis()))
                .single();
        jdbc.sql("""
                        insert into incident.round (incident, round, at, people, erased, more, fewer, millis)
                        values (:incident, :round, :at, :people, :erased, :more, :fewer, :millis)
                        """)
                .param("incident", incident)
                .param("round", round.round())
                .param("at", Times.sql(round.at()))
                .param("people", round.people())
                .param("erased", round.erased())
                .param("more", round.more())
                .param("fewer", round.fewer())
                .param("millis", round.millis())
                .update();
        return round;
    }

    int removeBefore(UUID incident, int round) {
        return jdbc.sql("delete from incident.affected where incident = :incident and round < :round")
                .param("incident", incident)
                .param("round", round)
                .update();
    }

    /** The rounds of an incident, the newest first. */
    List<Round> rounds(UUID incident) {
        return jdbc.sql("""
                        select round, at, people, erased, more, fewer, millis from incident.round
                         where incident = :incident order by round desc
                        """)
                .param("incident", incident)
                .query((row, n) -> new Round(
                        row.getInt("round"),
                        Times.read(row, "at"),
                        row.getLong("people"),
                        row.getLong("erased"),
                        row.getLong("more"),
                        row.getLong("fewer"),
                        row.getLong("millis")))
                .list();
    }

    /** How many people each field of the set concerns. */
    Map<FieldCode, Long> byField(UUID incident, int round) {
        var counts = new TreeMap<FieldCode, Long>();
        jdbc.sql("""
                        select fields, count(*) as people from incident.affected
                         where incident = :incident and round = :round group by fields
                        """).param("incident", incident).param("round", round).query(row -> {
            for (var field : Fields.of(row.getInt("fields"))) counts.merge(field, row.getLong("people"), Long::sum);
        });
        return counts;
    }

    private static <T> SqlArrayValue column(String type, List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
