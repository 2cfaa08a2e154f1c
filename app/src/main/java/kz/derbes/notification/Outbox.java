package kz.derbes.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.out.Carrier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the operator sees it: numbers, no persons. */
@Service
public class Outbox {
    private final OutboxRows rows;
    private final Carrier carrier;
    private final Ledger ledger;
    private final PostBell bell;
    private final Clock clock;

    Outbox(OutboxRows rows, Carrier carrier, Ledger ledger, PostBell bell, Clock clock) {
        this.rows = rows;
        this.carrier = carrier;
        this.ledger = ledger;
        this.bell = bell;
        this.clock = clock;
    }

    public List<Count> counts() {
        return rows.counts();
    }

    public int waiting() {
        return rows.waiting();
    }

    /** The state of one letter, as the console says it; empty when it is not kept any more. */
    public Optional<String> stateOf(SubjectId to, UUID letter) {
        return rows.stateOf(to, letter);
    }

    /** Whether there is any way for a letter to go out. */
    public boolean open() {
        return carrier.ready();
    }

    /** Lets every failed letter be tried again from the start, and returns how many. */
    @Transactional
    public int retryFailed(Actor actor) {
        int letters = rows.retryFailed(clock.instant());
        if (letters > 0)
            ledger.record(Fact.of("notification.retried", null, actor, Map.of("letters", Integer.toString(letters))));
        bell.ring();
        return letters;
    }

    /** How many letters of one template are in one state, and the code of the reason; empty when there is none. */
    public record Count(String template, String state, String reason, long letters) {}
}
