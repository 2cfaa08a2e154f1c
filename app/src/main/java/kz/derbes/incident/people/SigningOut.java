package kz.derbes.incident.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Journal;
import kz.derbes.law.cabinet.Cabinets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends every session of the people of the newest set, a batch at a time. */
@Component
class SigningOut implements Work {
    private final AffectedWalk walk;
    private final JobRows jobs;
    private final Journal journal;
    private final ObjectProvider<Cabinets> cabinets;
    private final Clock clock;

    SigningOut(AffectedWalk walk, JobRows jobs, Journal journal, ObjectProvider<Cabinets> cabinets, Clock clock) {
        this.walk = walk;
        this.jobs = jobs;
        this.journal = journal;
        this.cabinets = cabinets;
        this.clock = clock;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.SIGN_OUT;
    }

    @Override
    public void step(Job job) {
        walk.step(job, this::signOut, file -> end(file, job));
    }

    private void end(Incident file, Job job) {
        jobs.end(job.id(), job.done(), clock.instant());
        journal.write(file, Entry.Kind.SIGNED_OUT, Computing.SELF, Long.toString(job.done()), Map.of());
    }

    private void signOut(Incident file, List<AffectedRows.Person> batch) {
        if (file.drill()) return;
        var owner = cabinets.getIfAvailable();
        if (owner == null) throw new IllegalStateException(file.name() + ": nobody keeps sessions");
        owner.signOut(batch.stream().map(AffectedRows.Person::subject).toList());
    }
}
