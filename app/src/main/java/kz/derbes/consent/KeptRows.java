package kz.derbes.consent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table of consents as evidence: what outlives the relation, and for how long (RET-06). */
@Component
class KeptRows {
    private static final String ENDED = """

             where (relation_ended_at < :before or (visitor is not null and least(ended_at, until) < :before))
               and (subject = any (:spared)) is not true
            """;
    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks the end of the relation, once, and returns how many rows stay because of it. */
    int endRelation(SubjectId subject, Instant at) {
        return jdbc.sql("""
                        update consent.consent set relation_ended_at = coalesce(relation_ended_at, :at)
                         where party = :subject and subject is not null
                        """)
                .param("at", ConsentRows.utc(at))
                .param("subject", subject.value())
                .update();
    }

    Instant relationEnd(SubjectId subject) {
        return jdbc.sql("""
                        select max(relation_ended_at) from consent.consent
                         where party = :subject and subject is not null
                        """)
                .param("subject", subject.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A visitor's relation ends with each consent, a person's with the account. */
    long countEndedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("select count(*) from consent.consent" + ENDED)
                .param("before", ConsentRows.utc(before))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeEndedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("delete from consent.consent" + ENDED)
                .param("before", ConsentRows.utc(before))
                .param("spared", numbers(spared))
                .update();
    }

    private static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}
