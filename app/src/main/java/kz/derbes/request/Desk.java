package kz.derbes.request;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with requests besides answering them. */
@Service
public class Desk {
    private final Officers officers;
    private final Conversation conversation;
    private final Checks checks;
    private final RequestJournal journal;
    private final RequestLetters notices;
    private final Deadlines deadlines;
    private final RequestStepRows steps;
    private final Clock clock;

    Desk(
            Officers officers,
            Conversation conversation,
            Checks checks,
            RequestJournal journal,
            RequestLetters notices,
            Deadlines deadlines,
            RequestStepRows steps,
            Clock clock) {
        this.officers = officers;
        this.conversation = conversation;
        this.checks = checks;
        this.journal = journal;
        this.notices = notices;
        this.deadlines = deadlines;
        this.steps = steps;
        this.clock = clock;
    }

    /** Takes a request, from whoever has it. */
    @Transactional
    public Handled take(String number, int version, Member by) {
        return hand(number, version, by.actor().id(), by);
    }

    /** Hands a request over. */
    @Transactional
    public Handled hand(String number, int version, String officer, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().isOpen()) return refused(Handled.Why.NOT_FROM_HERE);
            var change = Change.of(matter).officer(officer);
            if (matter.state() == State.RECEIVED) change.to(State.IN_WORK, "");
            return done(journal.write(change, "taken", by.actor()), matter);
        });
    }

    /** Says that who asks was shown, by a way that keeps no copy of a document (CON-09). */
    @Transactional
    public Handled identify(String number, int version, Identity how, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (matter.state() != State.IDENTITY_CHECK) return refused(Handled.Why.NOT_FROM_HERE);
            return done(checks.pass(matter, how.code(), by.actor()), matter);
        });
    }

    /** Lets the clock rest, where no law forbids it. */
    @Transactional
    public Handled pause(String number, int version, Pause why, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().next().contains(State.PAUSED)) return refused(Handled.Why.NOT_FROM_HERE);
            if (!matter.topics().stream().allMatch(Kind::mayPause)) return refused(Handled.Why.NOT_FOR_THIS_KIND);
            var change = Change.of(matter).to(State.PAUSED, why.code());
            notices.send(matter, "request-paused").ifPresent(change::letter);
            return done(journal.write(change, "paused", by.actor()), matter);
        });
    }

    /** Lets the clock run again; what it rested is added. */
    @Transactional
    public Handled resume(String number, int version, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (matter.state() != State.PAUSED) return refused(Handled.Why.NOT_FROM_HERE);
            var change =
                    Change.of(matter).to(State.IN_WORK, "").due(matter.dueAt().plus(rested(matter)), matter.term());
            return done(journal.write(change, "resumed", by.actor()), matter);
        });
    }

    /** Makes a term of the policy longer by itself, once, and tells the person why. */
    @Transactional
    public Handled extend(String number, int version, Extension why, Member by) {
        return officers.deed(number, version, by, matter -> {
            boolean again = steps.of(matter).stream().anyMatch(it -> it.state() == State.EXTENDED);
            if (again || !matter.state().next().contains(State.EXTENDED)) return refused(Handled.Why.NOT_FROM_HERE);
            if (!matter.topics().stream().allMatch(Kind::mayExtend)) return refused(Handled.Why.NOT_FOR_THIS_KIND);
            var change = Change.of(matter)
                    .to(State.EXTENDED, why.code())
                    .due(deadlines.after(matter.term(), matter.dueAt()), matter.term());
            notices.send(change.matter(), "request-extended").ifPresent(change::letter);
            return done(journal.write(change, "extended", by.actor()), matter);
        });
    }

    /** Writes to the person; the clock goes on. */
    @Transactional
    public Handled write(String number, int version, String text, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().isOpen()) return refused(Handled.Why.NOT_FROM_HERE);
            if (text.isBlank() || !officers.isKept(matter.subject())) return refused(Handled.Why.NO_TEXT);
            if (conversation.isFull(matter)) return refused(Handled.Why.FULL);
            conversation.keep(matter, Voice.STAFF, text, true);
            var change = Change.of(matter);
            notices.send(matter, "request-message").ifPresent(change::letter);
            return done(journal.write(change, "written", by.actor()), matter);
        });
    }

    /** Ends what was answered and is not disputed, or whose dispute is over. */
    @Transactional
    public Handled close(String number, int version, Member by) {
        return officers.deed(number, version, by, matter -> {
            if (!matter.state().next().contains(State.CLOSED)) return refused(Handled.Why.NOT_FROM_HERE);
            var change = Change.of(matter).to(State.CLOSED, matter.reason());
            return done(journal.write(change, "closed", by.actor()), matter);
        });
    }

    private Duration rested(Matter matter) {
        return steps.of(matter).stream()
                .filter(it -> it.state() == State.PAUSED)
                .reduce((first, last) -> last)
                .map(it -> Duration.between(it.at(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static Handled done(Optional<Matter> written, Matter before) {
        Function<Matter, Handled> done = Handled.Done::new;
        return written.map(done).orElseGet(() -> new Handled.Stale(before));
    }

    private static Handled refused(Handled.Why why) {
        return new Handled.Refused(why);
    }
}
