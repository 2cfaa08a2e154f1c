package kz.derbes.request;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.derbes.door.Times;
import kz.derbes.law.Actor;
import kz.derbes.law.Terms;
import kz.derbes.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds before a term ends, marks what is late and tells its person, closes what nobody disputes; once, on any node. */
@Component("requestCaretaker")
class Caretaker {
    private static final Duration SOON = Duration.ofHours(24);
    private static final int AT_ONCE = 100;
    private static final Actor ACTOR = Actor.system("request");

    private final JdbcClient jdbc;
    private final EndRows ends;
    private final RequestJournal journal;
    private final RequestLetters notices;
    private final Ledger ledger;
    private final Terms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Caretaker(
            JdbcClient jdbc,
            EndRows ends,
            RequestJournal journal,
            RequestLetters notices,
            Ledger ledger,
            Terms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.ends = ends;
        this.journal = journal;
        this.notices = notices;
        this.ledger = ledger;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${derbes.request.first-round:PT40S}", fixedDelayString = "PT1M")
    void round() {
        transaction.executeWithoutResult(it -> warn(1, SOON, "due-soon"));
        transaction.executeWithoutResult(it -> warn(2, Duration.ZERO, "overdue").forEach(this::tellLate));
        transaction.executeWithoutResult(it -> closeQuiet());
    }

    /** Each request is taken by one node, once for each level. */
    private List<Matter> warn(int level, Duration before, String deed) {
        var taken = jdbc.sql("update request.matter set warned = :level where (subject, id) in ("
                        + "select subject, id from request.matter where" + MatterColumns.OPEN
                        + "and state <> 'paused' and warned < :level and due_at <= :before"
                        + " order by due_at, id limit :limit for update skip locked) returning *")
                .param("level", level)
                .param("before", Times.sql(clock.instant().plus(before)))
                .param("limit", AT_ONCE)
                .query(MatterColumns::read)
                .list();
        ledger.record(taken.stream()
                .map(it -> Facts.of(
                        deed,
                        it,
                        ACTOR,
                        Map.of("number", it.number(), "due", it.dueAt().toString())))
                .toList());
        return taken;
    }

    private void tellLate(Matter matter) {
        notices.send(matter, "request-late");
    }

    private void closeQuiet() {
        var before = terms.startedBefore("request.disagree", clock.instant());
        ends.quietSince(before, AT_ONCE)
                .forEach(it -> journal.write(Change.of(it).to(State.CLOSED, it.reason()), "closed", ACTOR));
    }
}
