package kz.derbes.risk.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The last country of people, with its hour. */
@Component
class PastRows {
    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Past of(SubjectId subject) {
        return of(List.of(subject)).getOrDefault(subject, new Past(null, null, 0));
    }

    /** What is remembered of each of them. */
    Map<SubjectId, Past> of(Collection<SubjectId> subjects) {
        return jdbc
                .sql("""
                        select s.subject, p.country, p.hour,
                               (select count(*)::int from risk.review r
                                 where r.subject = s.subject and r.state = 'upheld') as upheld
                          from unnest(:subjects::uuid[]) as s (subject)
                          left join lateral (select country, hour from risk.place where subject = s.subject limit 1) p on true
                        """)
                .param("subjects", DecidedRows.numbers(subjects))
                .query((row, number) ->
                        Map.entry(new SubjectId(row.getObject("subject", UUID.class)), PastRows.read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Has what follows in this transaction looked up by keys: a table that was small must not be walked when it is large. */
    void byKeys() {
        jdbc.sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                               set_config('enable_mergejoin', 'off', true)
                        """).query().singleRow();
    }

    private static Past read(ResultSet row) throws SQLException {
        var hour = row.getObject("hour", OffsetDateTime.class);
        return new Past(row.getString("country"), hour == null ? null : hour.toInstant(), row.getInt("upheld"));
    }

    /** Keeps the newest country of people. */
    void keep(Map<SubjectId, String> countries, Instant at) {
        if (countries.isEmpty()) return;
        var subjects = List.copyOf(countries.keySet());
        jdbc.sql("""
                        insert into risk.place as p (subject, country, hour)
                        select subject, country, :hour from unnest(:subjects::uuid[], :countries::text[])
                               as it (subject, country) order by subject
                            on conflict (subject) do update set country = excluded.country, hour = excluded.hour
                         where p.country <> excluded.country or p.hour < excluded.hour
                        """)
                .param("subjects", DecidedRows.numbers(subjects))
                .param(
                        "countries",
                        new SqlArrayValue(
                                "text", subjects.stream().map(countries::get).toArray()))
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from risk.place where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("select count(*) from risk.place where hour < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", DecidedRows.numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("delete from risk.place where hour < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", DecidedRows.numbers(spared))
                .update();
    }
}
