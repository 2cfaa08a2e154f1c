package kz.derbes.incident;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.vault.watch.Alarm;
import kz.derbes.vault.watch.Alarms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Breaches from the moment somebody noticed something to the written outcome. */
@Service
public class Incidents {
    private static final String DISMISS = "incident.dismiss";

    private final IncidentRows rows;
    private final Journal journal;
    private final Clocks clocks;
    private final Alarms alarms;
    private final ObjectProvider<Approvals> approvals;
    private final Clock clock;

    Incidents(
            IncidentRows rows,
            Journal journal,
            Clocks clocks,
            Alarms alarms,
            ObjectProvider<Approvals> approvals,
            Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clocks = clocks;
        this.alarms = alarms;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Opens a file; empty when the finding's origin has one already. The clocks run from the finding. */
    @Transactional
    public Optional<Incident> detect(Finding it) {
        var at = it.at().truncatedTo(ChronoUnit.MICROS);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var file = new Incident(
                UUID.randomUUID(),
                rows.nextNumber(),
                it.source(),
                it.origin(),
                null,
                it.drill(),
                State.CANDIDATE,
                at,
                now,
                clocks.from(at),
                null,
                null,
                null,
                null,
                null);
        if (!rows.add(file)) return Optional.empty();
        var codes = Map.of("source", it.source().code(), "at", at.toString());
        journal.write(file, Entry.Kind.DETECTED, it.by(), it.code(), it.words(), codes);
        return Optional.of(file);
    }

    public Optional<Incident> find(UUID id) {
        return rows.find(id);
    }

    /** Those in one of the states, the newest first. */
    public List<Incident> list(List<State> states, int limit, int offset) {
        return rows.list(states, limit, offset);
    }

    public long count(List<State> states) {
        return rows.count(states);
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** It is in another state by now. */
        NOT_NOW,
        /** Nobody else has allowed it, or the time for it is over. */
        NOT_ALLOWED,
        /** Nobody judges a matter about themselves. */
        OWN
    }

    /** Says that a candidate is a breach. Its alarm, if it came from one, is closed. */
    @Transactional
    public Outcome confirm(UUID id, Kind kind, Member member) {
        var file = rows.hold(id).filter(it -> it.state() == State.CANDIDATE);
        if (file.isEmpty()) return Outcome.NOT_NOW;
        if (isAbout(file.get(), member)) return Outcome.OWN;
        rows.open(id, kind);
        var origin = file.get().origin();
        if (origin != null) alarms.dismiss(origin, Alarm.Dismissal.INCIDENT, member);
        journal.write(file.get(), Entry.Kind.CONFIRMED, member.actor(), kind.code(), Map.of("kind", kind.code()));
        return Outcome.DONE;
    }

    /** Writes down why a candidate is no breach and asks a second person to agree. */
    @Transactional
    public Outcome askDismissal(UUID id, String words, Member member) {
        var file = rows.hold(id).filter(it -> it.state() == State.CANDIDATE);
        var second = approvals.getIfAvailable();
        if (file.isEmpty() || second == null) return Outcome.NOT_NOW;
        if (isAbout(file.get(), member)) return Outcome.OWN;
        var entry = journal.write(file.get(), Entry.Kind.DISMISSAL_ASKED, member.actor(), null, words, Map.of());
        var approval = second.ask(member, DISMISS, deed(file.get(), entry));
        rows.askDismissal(id, approval, member.actor().toString());
        return Outcome.DONE;
    }

    /** Dismisses what a second person agreed to dismiss, for the one who asked. */
    @Transactional
    public Outcome dismiss(UUID id, Member member) {
        var file = rows.hold(id).filter(it -> it.state() == State.CANDIDATE);
        var second = approvals.getIfAvailable();
        if (file.isEmpty() || second == null) return Outcome.NOT_NOW;
        var approval = file.get().dismissal();
        var asked = journal.of(id).stream()
                .filter(it -> it.kind() == Entry.Kind.DISMISSAL_ASKED)
                .reduce((earlier, later) -> later);
        if (approval == null || asked.isEmpty()) return Outcome.NOT_ALLOWED;
        if (!second.spend(approval, member, DISMISS, deed(file.get(), asked.get()))) return Outcome.NOT_ALLOWED;
        rows.end(id, State.DISMISSED, clock.instant());
        journal.write(file.get(), Entry.Kind.DISMISSED, member.actor(), null, Map.of("approval", approval.toString()));
        return Outcome.DONE;
    }

    /** Adds words to the journal of a file that is not ended. */
    @Transactional
    public Outcome note(UUID id, Entry.Kind kind, @Nullable String code, String words, Member member) {
        var file = rows.hold(id).filter(Incident::isRunning);
        if (file.isEmpty()) return Outcome.NOT_NOW;
        journal.write(file.get(), kind, member.actor(), code, words, Map.of());
        return Outcome.DONE;
    }

    /** What must be done before a file may be closed, as codes; a drill tells nobody. */
    public List<String> missing(Incident it) {
        var missing = new ArrayList<String>();
        if (!it.drill() && it.authorityTold() == null) missing.add("authority");
        if (it.subjectsTold() == null) missing.add("subjects");
        if (journal.of(it.id()).stream().noneMatch(line -> line.kind() == Entry.Kind.MEASURE)) missing.add("measures");
        if (journal.of(it.id()).stream().noneMatch(line -> line.kind() == Entry.Kind.POST_MORTEM))
            missing.add("post-mortem");
        return missing;
    }

    /** Closes a file with its outcome in words. */
    @Transactional
    public Outcome close(UUID id, String words, Member member) {
        var file = rows.hold(id).filter(it -> it.state() == State.OPEN);
        if (file.isEmpty() || !missing(file.get()).isEmpty()) return Outcome.NOT_NOW;
        rows.end(id, State.CLOSED, clock.instant());
        journal.write(file.get(), Entry.Kind.CLOSED, member.actor(), null, words, Map.of());
        return Outcome.DONE;
    }

    /** The alarm a file came from, as the watch of the vault keeps it. */
    public Optional<Alarm> alarm(Incident it) {
        var origin = it.origin();
        return origin == null ? Optional.empty() : alarms.find(origin);
    }

    private boolean isAbout(Incident it, Member member) {
        return alarm(it)
                .filter(alarm -> alarm.actor().equals(member.actor().toString()))
                .isPresent();
    }

    private static SortedMap<String, String> deed(Incident it, Entry why) {
        return new TreeMap<>(Map.of("incident", it.name(), "reason", "entry-" + why.n(), "hash", why.hash()));
    }

    /** Stops a clock in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(Incident it, Told whom, Actor by, Map<String, String> codes, @Nullable String code) {
        rows.told(it.id(), whom == Told.AUTHORITY, clock.instant());
        var kind = whom == Told.AUTHORITY ? Entry.Kind.AUTHORITY_TOLD : Entry.Kind.SUBJECTS_TOLD;
        journal.write(it, kind, by, code, codes);
    }

    /** The incident, held against others to the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Incident> hold(UUID id) {
        return rows.hold(id);
    }

    /** Who was told. */
    public enum Told {
        AUTHORITY,
        SUBJECTS
    }
}
