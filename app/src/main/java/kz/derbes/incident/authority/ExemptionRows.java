package kz.derbes.incident.authority;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.incident.Times;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exemptions that are argued. */
@Component
class ExemptionRows {
    private final JdbcClient jdbc;

    ExemptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID incident, Exemption it) {
        var subject = it.subject();
        jdbc.sql("""
                        insert into incident.exemption
                               (incident, id, subject, clause, field, argument, evidence, by_whom, at)
                        values (:incident, :id, :subject, :clause, :field, :argument, :evidence, :by, :at)
                        """)
                .param("incident", incident)
                .param("id", it.id())
                .param("subject", subject == null ? null : subject.value())
                .param("clause", it.clause())
                .param("field", it.field().code())
                .param("argument", it.argument())
                .param("evidence", it.evidence())
                .param("by", it.by())
                .param("at", Times.sql(it.at()))
                .update();
    }

    List<Exemption> of(UUID incident) {
        return jdbc.sql("""
                        select id, subject, clause, field, argument, evidence, by_whom, at
                          from incident.exemption where incident = :incident order by at, id
                        """)
                .param("incident", incident)
                .query((row, n) -> {
                    var subject = row.getObject("subject", UUID.class);
                    String field =
                            row.getString("field").toUpperCase(Locale.ROOT).replace('-', '_');
                    return new Exemption(
                            row.getObject("id", UUID.class),
                            subject == null ? null : new SubjectId(subject),
                            row.getString("clause"),
                            FieldCode.valueOf(field),
                            row.getString("argument"),
                            row.getString("evidence"),
                            row.getString("by_whom"),
                            Times.read(row, "at"));
                })
                .list();
    }
}
