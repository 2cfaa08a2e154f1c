package kz.derbes.incident.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Bulk work as staff ask for it and see it go on. */
@Service
public class Jobs {
    private final JobRows rows;
    private final Clock clock;

    Jobs(JobRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Asks for a job; false while one of the kind is alive for this incident. */
    boolean ask(UUID incident, Job.Kind kind, String by) {
        return rows.ask(incident, kind, by, clock.instant());
    }

    /** The newest job of a kind. */
    public Optional<Job> newest(UUID incident, Job.Kind kind) {
        return of(incident).stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** All jobs of an incident, the newest first. */
    public List<Job> of(UUID incident) {
        return rows.of(incident);
    }
}
