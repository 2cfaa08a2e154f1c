package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The demands that are about one person. */
@Component
class ConcernedRows {
    private static final String SHOWN = """
              from disclosure.demand_person p join disclosure.demand d on d.id = p.demand
             where p.subject = :subject and (p.hidden_until is null or p.hidden_until <= :now)
            """;
    private final JdbcClient jdbc;

    ConcernedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, String>> of(SubjectId subject, Instant now) {
        return jdbc.sql("select d.number, d.body, d.ground, d.state, p.added_at" + SHOWN + " order by p.added_at")
                .param("subject", subject.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> (Map<String, String>) new TreeMap<>(Map.of(
                        "demand", row.getString("number"),
                        "body", row.getString("body"),
                        "ground", row.getString("ground"),
                        "state", row.getString("state"))))
                .list();
    }

    Optional<Concerned.Last> last(SubjectId subject, Instant now) {
        return jdbc.sql("select count(*)::int as demands, coalesce(max(coalesce(d.closed_at, :now)), :now) as last"
                        + SHOWN)
                .param("subject", subject.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Concerned.Last::read)
                .optional();
    }

    void dropPackages(SubjectId subject) {
        jdbc.sql("""
                        delete from disclosure.package
                         where demand in (select demand from disclosure.demand_person where subject = :subject)
                        """).param("subject", subject.value()).update();
    }

    long countClosedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                        select count(*) from disclosure.demand_person p join disclosure.demand d on d.id = p.demand
                         where d.closed_at < :before and p.subject <> all (:spared)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeClosedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                        delete from disclosure.demand_person p using disclosure.demand d
                         where d.id = p.demand and d.closed_at < :before and p.subject <> all (:spared)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("spared", numbers(spared))
                .update();
    }

    private static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}
