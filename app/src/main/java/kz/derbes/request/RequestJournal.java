package kz.derbes.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes each change of a request with its step and its fact, in the caller's transaction. */
@Component
class RequestJournal {
    /** What must outlive the loss of the database. */
    private static final Set<State> SEALED = Set.of(State.ANSWERED, State.REFUSED, State.CLOSED, State.WITHDRAWN);

    private final MatterRows rows;
    private final RequestStepRows steps;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestJournal(
            MatterRows rows, RequestStepRows steps, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The request as it is afterwards; empty when somebody else has changed it since it was read. */
    Optional<Matter> write(Change change, String deed, Actor actor) {
        var next = change.matter();
        if (!rows.save(next)) return Optional.empty();
        var fact = Facts.moved(deed, next, actor);
        var id = SEALED.contains(next.state()) ? ledger.recordSealed(fact) : ledger.record(fact);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        steps.add(next, new Step(next.state(), at, actor.kind().code(), next.reason(), id.value()));
        if (next.state().isOver()) events.publishEvent(new RequestClosed(next.subject(), next.id()));
        return rows.find(next.number());
    }
}
