package kz.derbes.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Outbox;
import kz.derbes.vault.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own requests: read, spoken in, taken back. */
@Service
public class Cases {
    private final MatterRows rows;
    private final MessageRows messages;
    private final RequestStepRows steps;
    private final Conversation conversation;
    private final Checks checks;
    private final RequestJournal journal;
    private final Texts texts;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    Cases(
            MatterRows rows,
            MessageRows messages,
            RequestStepRows steps,
            Conversation conversation,
            Checks checks,
            RequestJournal journal,
            Texts texts,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.steps = steps;
        this.conversation = conversation;
        this.checks = checks;
        this.journal = journal;
        this.texts = texts;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Matter> of(SubjectId subject, int limit, int offset) {
        return rows.of(subject, limit, offset);
    }

    /** The person's request of that number; empty when it is somebody else's. */
    public Optional<Matter> find(SubjectId subject, String number) {
        return rows.find(number).filter(it -> it.subject().equals(subject));
    }

    public List<Step> steps(Matter matter) {
        return steps.of(matter);
    }

    public List<Message> messages(Matter matter) {
        return messages.of(matter);
    }

    /** The texts for their person, by number; that an answer was seen is noted the first time. */
    @Transactional
    public Map<UUID, String> read(Matter matter, List<Message> said) {
        var ids = said.stream().map(Message::text).collect(Collectors.toSet());
        var actor = Actor.subject(matter.subject());
        if (matter.endedAt() != null && rows.see(matter, clock.instant().truncatedTo(ChronoUnit.MICROS)))
            ledger.record(Facts.of("seen", matter, actor, Map.of("number", matter.number())));
        return ids.isEmpty() ? Map.of() : texts.open(matter.subject(), ids, actor);
    }

    /** Adds the person's words; an answered request becomes a disputed one by them. False when it is full or over. */
    @Transactional
    public boolean say(SubjectId subject, String number, String words) {
        rows.lock(subject);
        var matter = find(subject, number).filter(it -> !it.state().isOver() && !conversation.isFull(it));
        matter.ifPresent(it -> {
            var actor = Actor.subject(subject);
            conversation.keep(it, Voice.PERSON, words, true);
            if (it.state() == State.IDENTITY_CHECK) checks.pass(it, "session", actor);
            else
                journal.write(
                        it.state().isOpen() ? Change.of(it) : Change.of(it).disputed(), "spoken", actor);
        });
        return matter.isPresent();
    }

    /** Takes an open request back, or is content with an answer: either way it is over. False when it was already. */
    @Transactional
    public boolean end(SubjectId subject, String number) {
        rows.lock(subject);
        var matter = find(subject, number).filter(it -> !it.state().isOver());
        matter.ifPresent(it -> {
            if (it.state().isOpen()) checks.takeBack(it, Actor.subject(subject));
            else journal.write(Change.of(it).to(State.CLOSED, it.reason()), "closed", Actor.subject(subject));
        });
        return matter.isPresent();
    }

    /** Where the last letter about the request is, as the outbox says; empty when there is none to tell of. */
    public Optional<String> letter(Matter matter) {
        return Optional.ofNullable(matter.letter()).flatMap(it -> outbox.stateOf(matter.subject(), it));
    }

    /** Those of the person that keep data from being destroyed (clause 8.3). */
    public Set<String> claims(SubjectId subject) {
        return rows.lastingClaims(subject).stream().map(Matter::number).collect(Collectors.toSet());
    }
}
