package kz.derbes.request;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Written answers: what is decided, said, proved and delivered in one transaction. */
@Service
public class Answers {
    private static final Set<Block.Outcome> FOUND = Set.of(Block.Outcome.CORRECTED, Block.Outcome.DESTROYED);

    private final Officers officers;
    private final Conversation conversation;
    private final RequestJournal journal;
    private final RequestLetters notices;
    private final Blockings blockings;
    private final MatterRows rows;
    private final Clock clock;

    Answers(
            Officers officers,
            Conversation conversation,
            RequestJournal journal,
            RequestLetters notices,
            Blockings blockings,
            MatterRows rows,
            Clock clock) {
        this.officers = officers;
        this.conversation = conversation;
        this.journal = journal;
        this.notices = notices;
        this.blockings = blockings;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Answers in writing.
     *
     * @param outcome what the check found, where data is blocked for it; null where nothing is
     */
    @Transactional
    public Handled answer(
            String number, int version, Answer answer, String text, Block.@Nullable Outcome outcome, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().next().contains(State.ANSWERED)) return refused(Handled.Why.NOT_FROM_HERE);
            if (lacksText(matter, text)) return refused(Handled.Why.NO_TEXT);
            boolean blocked = isBlocked(matter);
            if (blocked && (outcome == null || !FOUND.contains(outcome))) return refused(Handled.Why.NO_OUTCOME);
            if (outcome == Block.Outcome.DESTROYED && isHeld(matter)) return refused(Handled.Why.CLAIM_LASTS);
            say(matter, Voice.ANSWER, text);
            var done = finish(matter, State.ANSWERED, answer.code(), "answered", by.actor());
            if (blocked && outcome != null) unblock(matter, outcome, by.actor());
            return done;
        });
    }

    /** Refuses for a reason of the closed list that fits the kind, in words, and with evidence where it is an exemption. */
    @Transactional
    public Handled refuse(String number, int version, Refusal why, String text, String evidence, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().next().contains(State.REFUSED)) return refused(Handled.Why.NOT_FROM_HERE);
            if (matter.topics().stream().noneMatch(why::fits)) return refused(Handled.Why.NOT_FOR_THIS_KIND);
            if (lacksText(matter, text)) return refused(Handled.Why.NO_TEXT);
            if (why.needsEvidence() && evidence.isBlank()) return refused(Handled.Why.NO_EVIDENCE);
            say(matter, Voice.ANSWER, text);
            if (why.needsEvidence()) say(matter, Voice.EVIDENCE, evidence);
            var done = finish(matter, State.REFUSED, why.code(), "refused", by.actor());
            if (isBlocked(matter)) unblock(matter, Block.Outcome.NOT_CONFIRMED, by.actor());
            return done;
        });
    }

    /** What the cabinet gives by itself is answered when it is asked (RGT-01). */
    Matter atOnce(Matter matter) {
        boolean self = matter.channel() == Channel.CABINET
                && matter.state() == State.RECEIVED
                && matter.topics().equals(Set.of(Kind.ACCESS));
        if (!self) return matter;
        var change = Change.of(matter).to(State.ANSWERED, "self-service").ended(clock.instant());
        return journal.write(change, "answered", Actor.system("request")).orElse(matter);
    }

    private Handled finish(Matter matter, State to, String reason, String deed, Actor actor) {
        var change = Change.of(matter).to(to, reason).ended(clock.instant());
        notices.send(matter, "request-" + deed).ifPresent(change::letter);
        return journal.write(change, deed, actor)
                .<Handled>map(Handled.Done::new)
                .orElseThrow(() -> new IllegalStateException("a request changed under its lock"));
    }

    private void say(Matter matter, Voice voice, String text) {
        if (!text.isBlank()) conversation.keep(matter, voice, text, true);
    }

    /** Only somebody of whom the house keeps nothing gets the answer on paper. */
    private boolean lacksText(Matter matter, String text) {
        return text.isBlank() && officers.isKept(matter.subject());
    }

    private boolean isBlocked(Matter matter) {
        var block = matter.block();
        return block != null
                && blockings.of(matter.subject()).stream()
                        .anyMatch(it -> it.id().equals(block) && it.endedAt() == null);
    }

    private void unblock(Matter matter, Block.Outcome outcome, Actor actor) {
        Optional.ofNullable(matter.block()).ifPresent(it -> blockings.end(matter.subject(), it, outcome, actor));
    }

    private boolean isHeld(Matter matter) {
        return !rows.lastingClaims(matter.subject()).isEmpty();
    }

    private static Handled refused(Handled.Why why) {
        return new Handled.Refused(why);
    }
}
