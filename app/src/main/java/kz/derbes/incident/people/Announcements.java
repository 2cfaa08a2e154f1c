package kz.derbes.incident.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.incident.State;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** NoticeWork the affected people and signing them out, as staff start it and see it go on. */
@Service
public class Announcements {
    private final NoticeRows rows;
    private final Jobs jobs;
    private final People people;
    private final Incidents incidents;
    private final Journal journal;

    Announcements(NoticeRows rows, Jobs jobs, People people, Incidents incidents, Journal journal) {
        this.rows = rows;
        this.jobs = jobs;
        this.people = people;
        this.incidents = incidents;
        this.journal = journal;
    }

    /** Starts telling everybody of the newest set who was not told yet; false when it cannot begin now. */
    @Transactional
    public boolean tell(UUID incident, Member member) {
        return start(incident, Job.Kind.NOTIFY, Entry.Kind.NOTICES_STARTED, member);
    }

    /** Starts ending every session of everybody of the newest set; a drill ends none. */
    @Transactional
    public boolean signOut(UUID incident, Member member) {
        return start(incident, Job.Kind.SIGN_OUT, Entry.Kind.SIGN_OUT_STARTED, member);
    }

    private boolean start(UUID incident, Job.Kind kind, Entry.Kind line, Member member) {
        var file = incidents.hold(incident).filter(it -> it.state() == State.OPEN);
        if (file.isEmpty() || people.newest(incident).isEmpty() || isComputing(incident)) return false;
        if (!jobs.ask(incident, kind, member.actor().toString())) return false;
        journal.write(file.get(), line, member.actor(), null, Map.of());
        return true;
    }

    private boolean isComputing(UUID incident) {
        return jobs.newest(incident, Job.Kind.COMPUTE).filter(Job::isAlive).isPresent();
    }

    /** How many notices are in which state; the delivery report. */
    public List<Delivery> report(Incident it) {
        return rows.counts(it.id());
    }
}
