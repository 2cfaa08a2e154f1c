package kz.derbes.incident.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people a breach reached, as numbers: nobody is opened here. */
@Service
public class People {
    private final AffectedRows rows;
    private final Jobs jobs;
    private final Incidents incidents;

    People(AffectedRows rows, Jobs jobs, Incidents incidents) {
        this.rows = rows;
        this.jobs = jobs;
        this.incidents = incidents;
    }

    /** One person, and what of them the breach reached. */
    public record Person(SubjectId subject, Set<FieldCode> fields, boolean erased) {}

    /** Asks for the set to be computed anew; false while that is under way or when the file has ended. */
    @Transactional
    public boolean compute(UUID incident, Member member) {
        return incidents.hold(incident).filter(Incident::isRunning).isPresent()
                && jobs.ask(incident, Job.Kind.COMPUTE, member.actor().toString());
    }

    /** The rounds of computing, the newest first. */
    public List<Round> rounds(UUID incident) {
        return rows.rounds(incident);
    }

    public Optional<Round> newest(UUID incident) {
        return rounds(incident).stream().findFirst();
    }

    /** How many of the newest set each field concerns. */
    public Map<FieldCode, Long> byField(UUID incident) {
        return newest(incident).map(it -> rows.byField(incident, it.round())).orElse(Map.of());
    }

    /** The next people of the newest set, in the order of their numbers. */
    public List<Person> after(UUID incident, @Nullable SubjectId last, int limit) {
        return newest(incident).stream()
                .flatMap(it -> rows.after(incident, it.round(), last == null ? null : last.value(), limit).stream())
                .map(it -> new Person(it.subject(), Fields.of(it.fields()), it.erased()))
                .toList();
    }
}
