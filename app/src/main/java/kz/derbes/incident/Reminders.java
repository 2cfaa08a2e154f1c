package kz.derbes.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.derbes.law.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of each clock once when half of its time is gone, once four hours before its end, and once when it ran out. */
@Component
class Reminders {
    private static final Actor CLOCK = Actor.system("incident-clock");
    private static final Duration LATE = Duration.ofHours(4);
    private final IncidentRows rows;
    private final Journal journal;
    private final Clock clock;

    Reminders(IncidentRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    @Transactional
    public void look() {
        rows.running().forEach(this::look);
    }

    private void look(Incident it) {
        if (it.drill()) return;
        if (it.authorityTold() == null) remind(it, "authority", it.due().authority());
        if (it.subjectsTold() == null) remind(it, "subjects", it.due().subjects());
    }

    private void remind(Incident it, String which, Instant due) {
        var now = clock.instant();
        var half = it.detectedAt().plus(Duration.between(it.detectedAt(), due).dividedBy(2));
        if (now.isAfter(due)) once(it, Entry.Kind.OVERDUE, which);
        else if (now.isAfter(due.minus(LATE))) once(it, Entry.Kind.REMINDED, which + "-soon");
        else if (now.isAfter(half)) once(it, Entry.Kind.REMINDED, which + "-half");
    }

    private void once(Incident it, Entry.Kind kind, String code) {
        rows.hold(it.id());
        if (!journal.has(it.id(), kind, code)) journal.write(it, kind, CLOCK, code, Map.of());
    }
}
