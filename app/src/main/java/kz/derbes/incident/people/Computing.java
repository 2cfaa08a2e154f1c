package kz.derbes.incident.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Touched;
import kz.derbes.vault.Exposures;
import org.springframework.stereotype.Component;

/** Computes whom a breach reached, as a whole or not at all, and compares it with the round before. */
@Component
class Computing implements Work {
    static final Actor SELF = Actor.system("incident");
    private static final int AT_ONCE = 10_000;
    private final Incidents incidents;
    private final ExtentRows extents;
    private final AffectedRows affected;
    private final JobRows jobs;
    private final Walk walk;
    private final Exposures exposures;
    private final Journal journal;
    private final Clock clock;

    Computing(
            Incidents incidents,
            ExtentRows extents,
            AffectedRows affected,
            JobRows jobs,
            Walk walk,
            Exposures exposures,
            Journal journal,
            Clock clock) {
        this.incidents = incidents;
        this.extents = extents;
        this.affected = affected;
        this.jobs = jobs;
        this.walk = walk;
        this.exposures = exposures;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.COMPUTE;
    }

    @Override
    public void step(Job job) {
        var file = incidents.find(job.incident()).orElseThrow();
        long begin = System.nanoTime();
        int next =
                affected.rounds(file.id()).stream().mapToInt(Round::round).max().orElse(0) + 1;
        var gathering = new Gathering(file.id(), next);
        for (var extent : extents.of(file.id())) {
            walk.through(extent, gathering::add);
            gathering.flush();
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        var round = affected.keep(file.id(), new Round(next, clock.instant(), 0, 0, 0, 0, millis));
        affected.removeBefore(file.id(), next);
        tell(file, round);
        jobs.end(job.id(), round.people(), clock.instant());
    }

    private void tell(Incident file, Round round) {
        var codes = Map.of(
                "round", Integer.toString(round.round()),
                "people", Long.toString(round.people()),
                "erased", Long.toString(round.erased()),
                "more", Long.toString(round.more()),
                "fewer", Long.toString(round.fewer()));
        journal.write(file, Entry.Kind.COMPUTED, SELF, Long.toString(round.people()), codes);
    }

    /** People on their way into the table, many by one statement; who is erased by now is marked. */
    private final class Gathering {
        private final UUID incident;
        private final int round;
        private final Map<SubjectId, Integer> people = new LinkedHashMap<>();

        Gathering(UUID incident, int round) {
            this.incident = incident;
            this.round = round;
        }

        void add(Touched person) {
            people.merge(person.subject(), Fields.bits(person.fields()), (one, other) -> one | other);
            if (people.size() == AT_ONCE) flush();
        }

        void flush() {
            if (people.isEmpty()) return;
            var held = exposures.held(people.keySet());
            var rows = new ArrayList<AffectedRows.Person>(people.size());
            people.forEach((it, fields) -> rows.add(new AffectedRows.Person(it, fields, !held.contains(it))));
            affected.add(incident, round, rows);
            people.clear();
        }
    }
}
