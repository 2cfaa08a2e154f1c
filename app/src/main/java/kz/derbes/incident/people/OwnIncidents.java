package kz.derbes.incident.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Journal;
import kz.derbes.incident.Kind;
import kz.derbes.incident.PaymentsFrozen;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The breaches that reached one person, for the person: what happened, what we did, what they can do (5.3, 5.5). */
@Service
public class OwnIncidents {
    private final NoticeRows notices;
    private final OwnStepRows steps;
    private final Journal journal;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnIncidents(
            NoticeRows notices,
            OwnStepRows steps,
            Journal journal,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.steps = steps;
        this.journal = journal;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A breach as an affected person sees it.
     *
     * @param measures codes of what was done against it, in the order it was done
     */
    public record Own(
            UUID id,
            String name,
            Kind kind,
            Instant detectedAt,
            Instant toldAt,
            Set<FieldCode> fields,
            List<String> measures,
            Map<Step, Instant> steps) {}

    /** The person's breaches, the newest first. */
    public List<Own> of(SubjectId subject) {
        return notices.of(subject).stream().map(it -> own(subject, it)).toList();
    }

    /** Notes a step of the person; false when this breach is none of theirs. */
    @Transactional
    public boolean take(SubjectId subject, UUID incident, Step step) {
        if (notices.of(subject).stream().noneMatch(it -> it.incident().equals(incident))) return false;
        if (!steps.add(subject, incident, step, clock.instant())) return true;
        var codes = Map.of("incident", incident.toString(), "step", step.code());
        ledger.record(Fact.of("incident.step-taken", subject, Actor.subject(subject), codes));
        if (step == Step.PAYMENTS) events.publishEvent(new PaymentsFrozen(subject, incident));
        return true;
    }

    /** How many people took which step. */
    public Map<Step, Long> steps(UUID incident) {
        return steps.counts(incident);
    }

    private Own own(SubjectId subject, NoticeRows.Mine it) {
        return new Own(
                it.incident(),
                Incident.name(it.number()),
                Kind.of(it.kind()).orElseThrow(),
                it.detectedAt(),
                it.madeAt(),
                Fields.of(it.fields()),
                measures(it.incident()),
                steps.of(subject, it.incident()));
    }

    private List<String> measures(UUID incident) {
        return journal.of(incident).stream()
                .filter(line -> line.kind() == Entry.Kind.MEASURE)
                .flatMap(line -> Optional.ofNullable(line.code()).stream())
                .distinct()
                .toList();
    }
}
