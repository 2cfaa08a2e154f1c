package kz.derbes.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The requests, one by one. */
@Component
class MatterRows {
    private final JdbcClient jdbc;

    MatterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one request of a person in at a time, to the end of the transaction. */
    void lock(SubjectId subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('request:' || :subject, 0))")
                .param("subject", subject.toString())
                .query(row -> {});
    }

    /** False when the number is somebody else's already. */
    boolean add(Matter it) {
        return jdbc.sql("""
                        insert into request.matter
                               (subject, id, number, kind, topics, channel, capacity, state, reason, edition, clause,
                                language, received_at, due_at, term, block, ended_at, fact)
                        values (:subject, :id, :number, :kind, :topics, :channel, :capacity, :state, :reason, :edition,
                                :clause, :language, :received, :due, :term, :block, :ended, :fact)
                            on conflict do nothing
                        """)
                        .param("subject", it.subject().value())
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("kind", it.kind().code())
                        .param("topics", codes(it.topics()))
                        .param("channel", it.channel().code())
                        .param("capacity", it.capacity().code())
                        .param("state", it.state().code())
                        .param("reason", it.reason())
                        .param("edition", it.edition())
                        .param("clause", it.clause())
                        .param("language", it.language().code())
                        .param("received", Times.sql(it.receivedAt()))
                        .param("due", Times.sql(it.dueAt()))
                        .param("term", it.term())
                        .param("block", it.block())
                        .param("ended", sql(it.endedAt()))
                        .param("fact", it.fact())
                        .update()
                == 1;
    }

    /** Writes what can change, unless somebody else has changed it since. */
    boolean save(Matter it) {
        return jdbc.sql("""
                        update request.matter
                           set version = version + 1, state = :state, reason = :reason, due_at = :due, term = :term,
                               officer = :officer, block = :block, letter = :letter, ended_at = :ended,
                               disputed = :disputed, warned = case when due_at = :due then warned else 0 end
                         where subject = :subject and id = :id and version = :version
                        """)
                        .param("state", it.state().code())
                        .param("reason", it.reason())
                        .param("due", Times.sql(it.dueAt()))
                        .param("term", it.term())
                        .param("officer", it.officer())
                        .param("block", it.block())
                        .param("letter", it.letter())
                        .param("ended", sql(it.endedAt()))
                        .param("disputed", it.disputed())
                        .param("subject", it.subject().value())
                        .param("id", it.id())
                        .param("version", it.version())
                        .update()
                == 1;
    }

    /** Notes that the person saw the answer; true the first time. */
    boolean see(Matter it, Instant at) {
        return jdbc.sql("""
                        update request.matter set seen_at = :at
                         where subject = :subject and id = :id and seen_at is null
                        """)
                        .param("at", Times.sql(at))
                        .param("subject", it.subject().value())
                        .param("id", it.id())
                        .update()
                == 1;
    }

    Optional<Matter> find(String number) {
        return jdbc.sql(MatterColumns.SELECT + "where number = :number")
                .param("number", number)
                .query(MatterColumns::read)
                .optional();
    }

    Optional<Matter> find(SubjectId subject, UUID id) {
        return jdbc.sql(MatterColumns.SELECT + "where subject = :subject and id = :id")
                .param("subject", subject.value())
                .param("id", id)
                .query(MatterColumns::read)
                .optional();
    }

    /** Ends a request of which the log says that it ended. */
    void end(Matter it, State state, String reason, Instant at) {
        jdbc.sql("""
                        update request.matter
                           set state = :state, reason = :reason, ended_at = coalesce(ended_at, :at), version = version + 1
                         where subject = :subject and id = :id
                        """)
                .param("state", state.code())
                .param("reason", reason)
                .param("at", Times.sql(at))
                .param("subject", it.subject().value())
                .param("id", it.id())
                .update();
    }

    /** The open one of this kind, for a person who asks again. */
    Optional<Matter> open(SubjectId subject, Kind kind) {
        return jdbc.sql(MatterColumns.SELECT + "where subject = :subject and kind = :kind and" + MatterColumns.OPEN
                        + "order by received_at limit 1")
                .param("subject", subject.value())
                .param("kind", kind.code())
                .query(MatterColumns::read)
                .optional();
    }

    Optional<Matter> ofBlock(SubjectId subject, UUID block) {
        return jdbc.sql(MatterColumns.SELECT + "where subject = :subject and block = :block")
                .param("subject", subject.value())
                .param("block", block)
                .query(MatterColumns::read)
                .optional();
    }

    /** Claims of the person that are not over. */
    List<Matter> lastingClaims(SubjectId subject) {
        return jdbc.sql(MatterColumns.SELECT + "where subject = :subject and" + MatterColumns.LASTING_CLAIM
                        + "order by received_at")
                .param("subject", subject.value())
                .query(MatterColumns::read)
                .list();
    }

    /** Everybody who has a claim that is not over, or waits for an answer to a request made without signing in. */
    Set<SubjectId> claimants() {
        return jdbc.sql("select distinct subject from request.matter where" + MatterColumns.LASTING_CLAIM
                        + "or (channel = 'form' and" + MatterColumns.OPEN + ")")
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .set();
    }

    /** The person's, newest first. */
    List<Matter> of(SubjectId subject, int limit, int offset) {
        return jdbc.sql(MatterColumns.SELECT
                        + "where subject = :subject order by received_at desc, id limit :limit offset :offset")
                .param("subject", subject.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(MatterColumns::read)
                .list();
    }

    private static @Nullable Object sql(@Nullable Instant at) {
        return at == null ? null : Times.sql(at);
    }

    private static SqlArrayValue codes(Set<Kind> kinds) {
        return new SqlArrayValue("text", kinds.stream().map(Kind::code).toArray());
    }
}
