package kz.derbes.incident.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.law.cabinet.Cabinets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends every session of the people of the newest set, a batch at a time. */
@Component
class SigningOut implements Work {
    private final Incidents incidents;
    private final AffectedRows affected;
    private final JobRows jobs;
    private final Journal journal;
    private final ObjectProvider<Cabinets> cabinets;
    private final PeopleSettings settings;
    private final Clock clock;

    SigningOut(
            Incidents incidents,
            AffectedRows affected,
            JobRows jobs,
            Journal journal,
            ObjectProvider<Cabinets> cabinets,
            PeopleSettings settings,
            Clock clock) {
        this.incidents = incidents;
        this.affected = affected;
        this.jobs = jobs;
        this.journal = journal;
        this.cabinets = cabinets;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.SIGN_OUT;
    }

    @Override
    public void step(Job job) {
        var file = incidents.find(job.incident()).orElseThrow();
        int round = affected.rounds(file.id()).getFirst().round();
        var batch = affected.after(file.id(), round, job.reached(), settings.batch());
        if (batch.isEmpty()) {
            jobs.end(job.id(), job.done(), clock.instant());
            journal.write(file, Entry.Kind.SIGNED_OUT, Computing.SELF, Long.toString(job.done()), Map.of());
            return;
        }
        if (!file.drill()) signOut(file, batch);
        jobs.advance(job.id(), batch.getLast().subject().value(), batch.size());
    }

    private void signOut(Incident file, List<AffectedRows.Person> batch) {
        var owner = cabinets.getIfAvailable();
        if (owner == null) throw new IllegalStateException(file.name() + ": nobody keeps sessions");
        owner.signOut(batch.stream().map(AffectedRows.Person::subject).toList());
    }
}
