package kz.derbes.account;

import java.time.Instant;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes on their way, by keyed hash. */
@Component
class AttemptRows {
    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Attempt attempt, byte[] codeHash, boolean decoy, Instant sent, Instant end) {
        jdbc.sql("""
                        insert into account.attempt (subject, id, kind, code_hash, decoy, sent_at, expires_at)
                        values (:subject, :id, :kind, :hash, :decoy, :sent, :end)
                        """)
                .param("subject", attempt.subject().value())
                .param("id", attempt.id())
                .param("kind", attempt.kind().code())
                .param("hash", codeHash)
                .param("decoy", decoy)
                .param("sent", Times.sql(sent))
                .param("end", Times.sql(end))
                .update();
    }

    /** Uses up one try and returns the hash to compare with; empty when the attempt is over. */
    Optional<byte[]> takeTry(Attempt attempt, int most, Instant now) {
        return jdbc.sql("""
                        update account.attempt set tries = tries + 1
                         where subject = :subject and id = :id and kind = :kind and tries < :most and expires_at > :now
                        returning code_hash
                        """)
                .param("subject", attempt.subject().value())
                .param("id", attempt.id())
                .param("kind", attempt.kind().code())
                .param("most", most)
                .param("now", Times.sql(now))
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Replaces the code when the last letter is old enough and few were sent; tells whether it is a decoy. */
    Optional<Boolean> renew(Attempt attempt, byte[] codeHash, int most, Instant sentBefore, Instant now, Instant end) {
        return jdbc.sql("""
                        update account.attempt
                           set code_hash = :hash, tries = 0, letters = letters + 1, sent_at = :now, expires_at = :end
                         where subject = :subject and id = :id and kind = :kind
                           and letters < :most and sent_at < :before
                        returning decoy
                        """)
                .param("hash", codeHash)
                .param("now", Times.sql(now))
                .param("end", Times.sql(end))
                .param("subject", attempt.subject().value())
                .param("id", attempt.id())
                .param("kind", attempt.kind().code())
                .param("most", most)
                .param("before", Times.sql(sentBefore))
                .query(Boolean.class)
                .optional();
    }

    int removeOf(SubjectId subject) {
        return jdbc.sql("delete from account.attempt where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countEndedBefore(Instant instant) {
        return jdbc.sql("select count(*) from account.attempt where expires_at < :instant")
                .param("instant", Times.sql(instant))
                .query(Long.class)
                .single();
    }

    int removeEndedBefore(Instant instant) {
        return jdbc.sql("delete from account.attempt where expires_at < :instant")
                .param("instant", Times.sql(instant))
                .update();
    }
}
