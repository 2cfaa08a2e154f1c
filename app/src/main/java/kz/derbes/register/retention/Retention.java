package kz.derbes.register.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.derbes.law.Member;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holding;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long each thing is kept, what is past its purpose now, and what sweeps have done. */
@Service
@EnableConfigurationProperties(RetentionSettings.class)
public class Retention {
    private final Rooms rooms;
    private final Spared spared;
    private final TurnRows turns;
    private final SweepRows sweeps;
    private final PartRows parts;
    private final RetentionSettings settings;
    private final Terms terms;
    private final Ledger ledger;
    private final Clock clock;
    private final Instant born;

    Retention(
            Rooms rooms,
            Spared spared,
            TurnRows turns,
            SweepRows sweeps,
            PartRows parts,
            RetentionSettings settings,
            Terms terms,
            Ledger ledger,
            Clock clock) {
        this.rooms = rooms;
        this.spared = spared;
        this.turns = turns;
        this.sweeps = sweeps;
        this.parts = parts;
        this.settings = settings;
        this.terms = terms;
        this.ledger = ledger;
        this.clock = clock;
        this.born = clock.instant();
    }

    /** The rules, room by room; nothing is kept without one. */
    public List<Rule> rules() {
        return rooms.all().stream()
                .flatMap(room -> room.holders().stream()
                        .flatMap(it -> it.describes().stream())
                        .map(it -> rule(room.name(), it)))
                .toList();
    }

    private Rule rule(String room, Holding it) {
        var purposes = it.purposes().stream()
                .sorted(Comparator.comparing(purpose -> purpose.clause()))
                .toList();
        return new Rule(room, it.item(), purposes, it.basis(), terms.term(it.term()));
    }

    /** What a sweep would remove at this instant; nothing is changed by asking (RET-04). */
    public List<Due> due() {
        var at = clock.instant();
        var all = spared.now();
        return rooms.all().stream()
                .flatMap(room -> room.due(at, all)
                        .map(it ->
                                it.entrySet().stream().map(one -> new Due(room.name(), one.getKey(), one.getValue())))
                        .orElseGet(() -> Stream.of(new Due(room.name(), "", null))))
                .toList();
    }

    /** How many people are spared now, by block or dispute. */
    public int sparedNow() {
        return spared.now().size();
    }

    /** Asks for a sweep out of turn; some node begins it within a minute. */
    @Transactional
    public void ask(Member member) {
        turns.ask(member.actor().id());
        ledger.record(Fact.of(
                "register.sweep-asked",
                null,
                member.actor(),
                Map.of("role", member.role().code())));
    }

    /** Whether a sweep was asked for and has not begun. */
    public boolean isAsked() {
        return !turns.asked().isEmpty();
    }

    /** Sweeps, the newest first. */
    public List<Sweep> newest(int limit, int offset) {
        return sweeps.newest(limit, offset);
    }

    public Optional<Sweep> find(UUID sweep) {
        return sweeps.find(sweep);
    }

    public List<Sweep.Part> parts(UUID sweep) {
        return parts.finished(sweep);
    }

    /** How it stands with sweeping: how the last one ended, and whether it was too long ago. */
    public Standing standing() {
        var last = sweeps.lastFinished();
        var since = last.map(Sweep::startedAt).orElse(born);
        boolean late = since.plus(settings.late()).isBefore(clock.instant());
        return new Standing(
                last.map(Sweep::finishedAt).orElse(null),
                late,
                last.map(Sweep::leftOver).orElse(0L),
                last.map(Sweep::failed).orElse(0));
    }
}
