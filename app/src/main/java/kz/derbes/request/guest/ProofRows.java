package kz.derbes.request.guest;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes on their way, by keyed hash. */
@Component("requestProofRows")
class ProofRows {
    private final JdbcClient jdbc;

    ProofRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Instant ends) {
        jdbc.sql("insert into request.proof (id, ends_at) values (:id, :ends)")
                .param("id", id)
                .param("ends", Times.sql(ends))
                .update();
    }

    /** Says whom the code was sent to. */
    void send(UUID id, SubjectId subject, byte[] hash) {
        jdbc.sql("update request.proof set subject = :subject, code_hash = :hash where id = :id")
                .param("subject", subject.value())
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** What a try is compared with; both parts are null where no code was sent. */
    static final class Sent {
        private final @Nullable SubjectId subject;
        private final byte @Nullable [] hash;

        Sent(@Nullable SubjectId subject, byte @Nullable [] hash) {
            this.subject = subject;
            this.hash = hash;
        }

        /** Whom the code was sent to, when it is the one. */
        Optional<SubjectId> matching(byte[] typed) {
            return hash != null && MessageDigest.isEqual(hash, typed) ? Optional.ofNullable(subject) : Optional.empty();
        }
    }

    /** Uses up one try; empty when the code is over. */
    Optional<Sent> takeTry(UUID id, int most, Instant now) {
        return jdbc.sql("""
                        update request.proof set tries = tries + 1
                         where id = :id and tries < :most and ends_at > :now returning subject, code_hash
                        """)
                .param("id", id)
                .param("most", most)
                .param("now", Times.sql(now))
                .query((row, n) -> {
                    var subject = row.getObject("subject", UUID.class);
                    return new Sent(subject == null ? null : new SubjectId(subject), row.getBytes("code_hash"));
                })
                .optional();
    }

    int remove(UUID id) {
        return jdbc.sql("delete from request.proof where id = :id")
                .param("id", id)
                .update();
    }

    int removeOf(SubjectId subject) {
        return jdbc.sql("delete from request.proof where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countEndedBefore(Instant at) {
        return jdbc.sql("select count(*) from request.proof where ends_at < :at")
                .param("at", Times.sql(at))
                .query(Long.class)
                .single();
    }

    int removeEndedBefore(Instant at) {
        return jdbc.sql("delete from request.proof where ends_at < :at")
                .param("at", Times.sql(at))
                .update();
    }
}
