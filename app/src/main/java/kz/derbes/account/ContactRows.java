package kz.derbes.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which number a person's new e-mail is kept under until it is confirmed. */
@Component
class ContactRows {
    private static final String STARTED =
            " from account.contact where started_at < :instant and subject <> all (:spared)";
    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId subject, SubjectId pending, Instant now) {
        jdbc.sql("insert into account.contact (subject, pending, started_at) values (:subject, :pending, :now)")
                .param("subject", subject.value())
                .param("pending", pending.value())
                .param("now", Times.sql(now))
                .update();
    }

    /** The number of the person's new e-mail, locked until the end of the transaction. */
    Optional<SubjectId> pendingOf(SubjectId subject) {
        return jdbc.sql("select pending from account.contact where subject = :subject for update")
                .param("subject", subject.value())
                .query((row, number) -> SubjectId.parse(row.getString(1)))
                .optional();
    }

    List<SubjectId> startedBefore(Instant instant, Set<SubjectId> spared, int limit) {
        return jdbc.sql("select subject" + STARTED + " order by started_at limit :limit")
                .param("instant", Times.sql(instant))
                .param("spared", AgedRows.numbers(spared))
                .param("limit", limit)
                .query((row, number) -> SubjectId.parse(row.getString(1)))
                .list();
    }

    long countStartedBefore(Instant instant, Set<SubjectId> spared) {
        return jdbc.sql("select count(*)" + STARTED)
                .param("instant", Times.sql(instant))
                .param("spared", AgedRows.numbers(spared))
                .query(Long.class)
                .single();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from account.contact where subject = :subject")
                .param("subject", subject.value())
                .update();
    }
}
