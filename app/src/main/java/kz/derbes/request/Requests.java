package kz.derbes.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where requests are received: on record with number, edition and due day before anything is promised. */
@Service
public class Requests {
    private final MatterRows rows;
    private final RequestStepRows steps;
    private final Conversation conversation;
    private final Checks checks;
    private final Deadlines deadlines;
    private final Numbers numbers;
    private final Policies policies;
    private final RequestLetters notices;
    private final Answers answers;
    private final Ledger ledger;
    private final Clock clock;

    Requests(
            MatterRows rows,
            RequestStepRows steps,
            Conversation conversation,
            Checks checks,
            Deadlines deadlines,
            Numbers numbers,
            Policies policies,
            RequestLetters notices,
            Answers answers,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.conversation = conversation;
        this.checks = checks;
        this.deadlines = deadlines;
        this.numbers = numbers;
        this.policies = policies;
        this.notices = notices;
        this.answers = answers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Receives a request: its number, its clock and its fact stand when this returns. Asking the same again while it is
     * open adds the words to it and passes no check by that.
     *
     * @throws IllegalStateException for words about somebody of whom nothing is kept
     */
    @Transactional
    public Received receive(Receiving it) {
        rows.lock(it.subject());
        var open = it.kind().joins() && it.also().isEmpty()
                ? rows.open(it.subject(), it.kind())
                : java.util.Optional.<Matter>empty();
        if (open.isPresent()) return new Received.Joined(conversation.join(open.get(), it));
        var matter = add(matter(it), it.actor());
        if (!it.words().isBlank())
            conversation.keep(matter, Voice.PERSON, it.words(), !it.channel().needsIdentityCheck());
        if (matter.state() == State.RECEIVED) matter = checks.begin(matter, it.actor());
        notices.send(matter, "request-received");
        return new Received.New(answers.atOnce(matter));
    }

    /** Enters a block that somebody began elsewhere, so that it has its check and its clock too (clause 6.3.4). */
    Matter enter(Receiving it, UUID block) {
        rows.lock(it.subject());
        var known = rows.ofBlock(it.subject(), block);
        if (known.isPresent()) return known.get();
        var matter = add(matter(it), it.actor());
        return rows.save(Change.of(matter).block(block).matter())
                ? rows.find(matter.number()).orElseThrow()
                : matter;
    }

    private Matter matter(Receiving it) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var topics = EnumSet.of(it.kind());
        topics.addAll(it.also());
        var due = deadlines.of(topics, at);
        return new Matter(
                it.subject(),
                UUID.randomUUID(),
                number(),
                1,
                it.kind(),
                topics,
                it.channel(),
                it.capacity(),
                first(it),
                "",
                policies.currentEdition(),
                it.clause(),
                it.language(),
                at,
                due.at(),
                due.term(),
                null,
                null,
                null,
                null,
                null,
                false,
                new UUID(0, 0));
    }

    /** The authority is heard at once; whoever else writes a letter is asked who they are first (conflict C14). */
    private static State first(Receiving it) {
        return it.channel().needsIdentityCheck() && it.capacity() != Capacity.AUTHORITY
                ? State.IDENTITY_CHECK
                : State.RECEIVED;
    }

    private Matter add(Matter draft, Actor actor) {
        var fact = ledger.recordSealed(Facts.received(draft, actor)).value();
        var matter = draft.proven(fact);
        if (!rows.add(matter)) throw new IllegalStateException("a number was given twice");
        steps.add(
                matter,
                new Step(matter.state(), matter.receivedAt(), actor.kind().code(), "", fact));
        return matter;
    }

    private String number() {
        String number = numbers.fresh();
        while (rows.find(number).isPresent()) number = numbers.fresh();
        return number;
    }
}
