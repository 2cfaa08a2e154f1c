package kz.derbes.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose payments stand still, because they asked for it after a breach (5.3). */
@Component
class FrozenRows {
    private final JdbcClient jdbc;

    FrozenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(SubjectId subject, UUID incident, Instant at) {
        jdbc.sql("""
                        insert into payment.frozen (subject, incident, at) values (:subject, :incident, :at)
                            on conflict (subject, incident) do nothing
                        """)
                .param("subject", subject.value())
                .param("incident", incident)
                .param("at", Times.sql(at))
                .update();
    }

    boolean isFrozen(SubjectId subject) {
        return jdbc.sql("select exists (select from payment.frozen where subject = :subject and lifted_at is null)")
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    /** Lifts everything of the person; how much there was. */
    int lift(SubjectId subject, Instant at) {
        return jdbc.sql("update payment.frozen set lifted_at = :at where subject = :subject and lifted_at is null")
                .param("at", Times.sql(at))
                .param("subject", subject.value())
                .update();
    }

    /** Who stands still, the longest first. */
    List<Frozen> all(int limit) {
        return jdbc.sql("""
                        select subject, incident, at from payment.frozen where lifted_at is null order by at limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new Frozen(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getObject("incident", UUID.class),
                        Times.read(row, "at")))
                .list();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from payment.frozen where subject = :subject")
                .param("subject", subject.value())
                .update();
    }
}
