package kz.derbes.incident.people;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import org.springframework.stereotype.Component;

/** Walks the people of the newest set of a file, a batch at a time, and remembers how far it came. */
@Component
class AffectedWalk {
    private final Incidents incidents;
    private final AffectedRows affected;
    private final JobRows jobs;
    private final PeopleSettings settings;

    AffectedWalk(Incidents incidents, AffectedRows affected, JobRows jobs, PeopleSettings settings) {
        this.incidents = incidents;
        this.affected = affected;
        this.jobs = jobs;
        this.settings = settings;
    }

    /** One batch in the caller's transaction; once nobody is left, the end. */
    void step(Job job, BiConsumer<Incident, List<AffectedRows.Person>> batch, Consumer<Incident> end) {
        var file = incidents.find(job.incident()).orElseThrow();
        int round = affected.rounds(file.id()).getFirst().round();
        var people = affected.after(file.id(), round, job.reached(), settings.batch());
        if (people.isEmpty()) {
            end.accept(file);
            return;
        }
        batch.accept(file, people);
        jobs.advance(job.id(), people.getLast().subject().value(), people.size());
    }
}
