package kz.derbes.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table of letters as a whole: how many are where, what concerns one person, what has had its time. */
@Component
class OutboxRows {
    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Outbox.Count> counts() {
        return jdbc.sql("""
                        select template, state, coalesce(reason, '') as reason, count(*) as letters
                          from notification.letter
                         group by 1, 2, 3 order by 1, 2, 3
                        """)
                .query((row, n) -> new Outbox.Count(
                        row.getString("template"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getLong("letters")))
                .list();
    }

    Optional<String> stateOf(SubjectId to, UUID letter) {
        return jdbc.sql("select state from notification.letter where subject = :subject and id = :id")
                .param("subject", to.value())
                .param("id", letter)
                .query(String.class)
                .optional();
    }

    int waiting() {
        return jdbc.sql("select count(*) from notification.letter where state in ('queued', 'sending')")
                .query(Integer.class)
                .single();
    }

    int retryFailed(Instant at) {
        return jdbc.sql("""
                        update notification.letter
                           set state = 'queued', attempts = 0, next_at = :at, finished_at = null, reason = null
                         where state = 'failed'
                        """).param("at", LetterRows.utc(at)).update();
    }

    List<Map<String, String>> of(SubjectId subject) {
        return jdbc.sql("""
                        select created_at, template, language, state, finished_at
                          from notification.letter where subject = :subject order by created_at, id
                        """)
                .param("subject", subject.value())
                .query((row, n) -> {
                    Map<String, String> line = new TreeMap<>(Map.of(
                            "at",
                                    row.getObject("created_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                            "letter", row.getString("template"),
                            "language", row.getString("language"),
                            "state", row.getString("state")));
                    var finished = row.getObject("finished_at", OffsetDateTime.class);
                    if (finished != null)
                        line.put("finished", finished.toInstant().toString());
                    return line;
                })
                .list();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from notification.letter where subject = :subject")
                        .param("subject", subject.value())
                        .update()
                + jdbc.sql("delete from notification.demo_letter where subject = :subject")
                        .param("subject", subject.value())
                        .update();
    }

    /** Letters that ended, and letters nobody could send for as long, go together. */
    long countOlderThan(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                        select (select count(*) from notification.letter
                                 where (finished_at < :before or created_at < :before) and subject <> all (:spared))
                             + (select count(*) from notification.demo_letter
                                 where at < :before and subject <> all (:spared))
                        """)
                .param("before", LetterRows.utc(before))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeOlderThan(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                                delete from notification.letter
                                 where (finished_at < :before or created_at < :before) and subject <> all (:spared)
                                """)
                        .param("before", LetterRows.utc(before))
                        .param("spared", numbers(spared))
                        .update()
                + jdbc.sql("delete from notification.demo_letter where at < :before and subject <> all (:spared)")
                        .param("before", LetterRows.utc(before))
                        .param("spared", numbers(spared))
                        .update();
    }

    private static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}
