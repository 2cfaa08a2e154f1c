package kz.derbes.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings files of breaches back that a restored copy does not know, with their clocks and what was done about them. Words
 * of the journal went with the newer database; the log has their hashes, and the new line says so.
 */
@Component
class IncidentReplay implements Replayed {
    private static final Actor RESTORE = Actor.system("restore");
    private final IncidentRows rows;
    private final Clocks clocks;
    private final Journal journal;

    IncidentReplay(IncidentRows rows, Clocks clocks, Journal journal) {
        this.rows = rows;
        this.clocks = clocks;
        this.journal = journal;
    }

    @Override
    public Set<String> deeds() {
        return Set.of(
                "incident.detected",
                "incident.confirmed",
                "incident.dismissed",
                "incident.authority-told",
                "incident.subjects-told",
                "incident.closed");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var id = UUID.fromString(deed.code("incident"));
        if (deed.name().equals("incident.detected")) return detected(id, deed) ? Outcome.DONE : Outcome.KNOWN;
        var file = rows.hold(id);
        if (file.isEmpty()) return Outcome.LOST;
        return again(file.get(), deed) ? Outcome.DONE : Outcome.KNOWN;
    }

    private boolean detected(UUID id, Deed deed) {
        var at = Instant.parse(deed.code("at"));
        long number = Long.parseLong(deed.code("number"));
        var file = new Incident(
                id,
                number,
                Source.valueOf(deed.code("source").toUpperCase(Locale.ROOT)),
                null,
                null,
                deed.codes().containsKey("drill"),
                State.CANDIDATE,
                at,
                deed.at(),
                clocks.from(at),
                null,
                null,
                null,
                null,
                null);
        if (!rows.add(file)) return false;
        rows.passNumber(number);
        journal.restored(file, RESTORE);
        return true;
    }

    private boolean again(Incident it, Deed deed) {
        switch (deed.name()) {
            case "incident.confirmed" -> {
                if (it.state() != State.CANDIDATE) return false;
                rows.open(it.id(), Kind.of(deed.code("kind")).orElseThrow());
            }
            case "incident.authority-told" -> {
                if (it.authorityTold() != null) return false;
                rows.told(it.id(), true, deed.at());
            }
            case "incident.subjects-told" -> {
                if (it.subjectsTold() != null) return false;
                rows.told(it.id(), false, deed.at());
            }
            default -> {
                if (!it.isRunning()) return false;
                boolean closed = deed.name().equals("incident.closed");
                rows.end(it.id(), closed ? State.CLOSED : State.DISMISSED, deed.at());
            }
        }
        return true;
    }
}
