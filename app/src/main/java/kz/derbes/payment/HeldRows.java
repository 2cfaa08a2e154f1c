package kz.derbes.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What is held of people in the attempts, and how long. */
@Component("paymentHeldRows")
class HeldRows {
    private static final String MOVED = "exists (select from payment.charge c where c.attempt = a.id)";
    private static final String OPEN = "a.state in ('created', 'begun', 'unknown', 'held')";
    private static final String SPARED = "(a.subject is null or a.subject <> all (:spared))";
    private static final String UNLINKED =
            "subject = null, language = null, care = null, care_until = null, care_end = null," + " page = case when "
                    + OPEN + " then page end";
    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attempts of a person as lines for the person, the newest first. */
    List<Map<String, String>> of(SubjectId subject) {
        return jdbc
                .sql(AttemptRows.COLUMNS + "where subject = :subject order by begun_at desc, id")
                .param("subject", subject.value())
                .query(AttemptRows::read)
                .list()
                .stream()
                .map(HeldRows::line)
                .toList();
    }

    private static Map<String, String> line(Attempt it) {
        var line = new TreeMap<>(Map.of(
                "order", it.number(),
                "method", it.method(),
                "tiyn", Long.toString(it.tiyn()),
                "state", it.state().code(),
                "begun", it.begunAt().toString(),
                "changed", it.changedAt().toString()));
        if (it.care() != null) line.put("care", String.join(" ", it.care().reasons()));
        return line;
    }

    /** When the last attempt that moved money, or still may, was begun. */
    Optional<Instant> lastMoved(SubjectId subject) {
        return jdbc.sql("select a.begun_at from payment.attempt a where a.subject = :subject and (" + MOVED + " or "
                        + OPEN + ") order by 1 desc limit 1")
                .param("subject", subject.value())
                .query((row, n) -> Times.read(row, "begun_at"))
                .optional();
    }

    int unlinkMoved(SubjectId subject) {
        return jdbc.sql("update payment.attempt a set " + UNLINKED + " where a.subject = :subject and (" + MOVED
                        + " or " + OPEN + ")")
                .param("subject", subject.value())
                .update();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from payment.attempt where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countMovedBefore(Instant at, Set<SubjectId> spared) {
        return before("select count(*)", MOVED, at, spared).query(Long.class).single();
    }

    int removeMovedBefore(Instant at, Set<SubjectId> spared) {
        return before("delete", MOVED, at, spared).update();
    }

    long countUnpaidBefore(Instant at, Set<SubjectId> spared) {
        return before("select count(*)", "not " + MOVED, at, spared)
                .query(Long.class)
                .single();
    }

    int removeUnpaidBefore(Instant at, Set<SubjectId> spared) {
        return before("delete", "not " + MOVED, at, spared).update();
    }

    private JdbcClient.StatementSpec before(String verb, String which, Instant at, Set<SubjectId> spared) {
        return jdbc.sql(verb + " from payment.attempt a where a.begun_at < :at and " + which + " and " + SPARED)
                .param("at", Times.sql(at))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }
}
