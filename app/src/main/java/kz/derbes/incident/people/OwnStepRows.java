package kz.derbes.incident.people;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.incident.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps affected people took. */
@Component
class OwnStepRows {
    private final JdbcClient jdbc;

    OwnStepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a step; false when the person had taken it. */
    boolean add(SubjectId subject, UUID incident, Step step, Instant at) {
        return jdbc.sql("""
                        insert into incident.step (subject, incident, step, at) values (:subject, :incident, :step, :at)
                            on conflict do nothing
                        """)
                        .param("subject", subject.value())
                        .param("incident", incident)
                        .param("step", step.code())
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }

    Map<Step, Instant> of(SubjectId subject, UUID incident) {
        var steps = new EnumMap<Step, Instant>(Step.class);
        jdbc.sql("select step, at from incident.step where subject = :subject and incident = :incident")
                .param("subject", subject.value())
                .param("incident", incident)
                .query(row -> {
                    steps.put(Step.of(row.getString("step")).orElseThrow(), Times.read(row, "at"));
                });
        return steps;
    }

    /** How many people took which step. */
    Map<Step, Long> counts(UUID incident) {
        var counts = new EnumMap<Step, Long>(Step.class);
        jdbc.sql("select step, count(*) as people from incident.step where incident = :incident group by step")
                .param("incident", incident)
                .query(row -> {
                    counts.put(Step.of(row.getString("step")).orElseThrow(), row.getLong("people"));
                });
        return counts;
    }
}
