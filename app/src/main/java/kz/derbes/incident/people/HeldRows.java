package kz.derbes.incident.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Times;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What stands about one person in the files of incidents. */
@Component
class HeldRows {
    /** Files that ended before an instant and hold nobody who is spared. */
    private static final String ENDED = """
             from incident.incident i
            where ended_at < :instant
              and not exists (select from incident.affected a
                               where a.incident = i.id and a.subject = any (:spared))
              and not exists (select from incident.notice n
                               where n.incident = i.id and n.subject = any (:spared))
            """;

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, String>> of(SubjectId subject) {
        return jdbc.sql("""
                        select i.number, i.detected_at, n.made_at, n.state, n.fields,
                               (select string_agg(s.step, ',' order by s.step) from incident.step s
                                 where s.subject = n.subject and s.incident = n.incident) as steps
                          from incident.notice n join incident.incident i on i.id = n.incident
                         where n.subject = :subject and not i.drill order by n.made_at, i.number
                        """)
                .param("subject", subject.value())
                .query((row, n) -> {
                    var line = new LinkedHashMap<String, String>();
                    line.put("incident", Incident.name(row.getLong("number")));
                    line.put("detected", Times.read(row, "detected_at").toString());
                    line.put("told", Times.read(row, "made_at").toString());
                    line.put("notice", row.getString("state"));
                    line.put("fields", codes(row.getInt("fields")));
                    String steps = row.getString("steps");
                    if (steps != null) line.put("steps", steps);
                    return (Map<String, String>) line;
                })
                .list();
    }

    private static String codes(int bits) {
        return Fields.of(bits).stream().map(FieldCode::code).collect(Collectors.joining(","));
    }

    /** Removes what the person did and what is argued about them; that they were told stays, against a number. */
    int erase(SubjectId subject) {
        return jdbc.sql("delete from incident.step where subject = :subject")
                        .param("subject", subject.value())
                        .update()
                + jdbc.sql("delete from incident.exemption where subject = :subject")
                        .param("subject", subject.value())
                        .update();
    }

    /** Marks the person as erased wherever they are counted. */
    int mark(SubjectId subject) {
        jdbc.sql("update incident.affected set erased = true where subject = :subject and not erased")
                .param("subject", subject.value())
                .update();
        return jdbc.sql("select count(*) from incident.affected where subject = :subject")
                .param("subject", subject.value())
                .query(Integer.class)
                .single();
    }

    int removeEndedBefore(Instant instant, Set<SubjectId> spared) {
        return bound("delete" + ENDED, instant, spared).update();
    }

    long countEndedBefore(Instant instant, Set<SubjectId> spared) {
        return bound("select count(*)" + ENDED, instant, spared)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Instant instant, Set<SubjectId> spared) {
        return jdbc.sql(sql)
                .param("instant", Times.sql(instant))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }
}
