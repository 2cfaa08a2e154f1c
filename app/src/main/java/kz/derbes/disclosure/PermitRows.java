package kz.derbes.disclosure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The permissions for recipients. */
@Component
class PermitRows {
    private final JdbcClient jdbc;

    PermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(SubjectId subject, Recipient recipient, String wording, Instant given, Instant until, UUID fact) {
        jdbc.sql("""
                        insert into disclosure.permit (subject, recipient, wording, given_at, until, fact)
                        values (:subject, :recipient, :wording, :given, :until, :fact)
                            on conflict (subject, recipient) do update
                           set wording = excluded.wording, given_at = excluded.given_at, until = excluded.until,
                               fact = excluded.fact
                        """)
                .param("subject", subject.value())
                .param("recipient", recipient.code())
                .param("wording", wording)
                .param("given", TransferRows.utc(given))
                .param("until", TransferRows.utc(until))
                .param("fact", fact)
                .update();
    }

    boolean remove(SubjectId subject, Recipient recipient) {
        return jdbc.sql("delete from disclosure.permit where subject = :subject and recipient = :recipient")
                        .param("subject", subject.value())
                        .param("recipient", recipient.code())
                        .update()
                == 1;
    }

    int removeAll(SubjectId subject) {
        return jdbc.sql("delete from disclosure.permit where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    List<Permits.Permit> of(SubjectId subject, Instant now) {
        return jdbc.sql("""
                        select recipient, given_at, until from disclosure.permit
                         where subject = :subject and until > :now order by recipient
                        """)
                .param("subject", subject.value())
                .param("now", TransferRows.utc(now))
                .query((row, n) -> new Permits.Permit(
                        Recipient.valueOf(row.getString("recipient")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    long countEndedBefore(Instant at, Set<SubjectId> spared) {
        return ended("select count(*)", at, spared).query(Long.class).single();
    }

    int removeEndedBefore(Instant at, Set<SubjectId> spared) {
        return ended("delete", at, spared).update();
    }

    private JdbcClient.StatementSpec ended(String verb, Instant at, Set<SubjectId> spared) {
        return jdbc.sql(verb + " from disclosure.permit where until <= :at and subject <> all (:spared)")
                .param("at", TransferRows.utc(at))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }
}
