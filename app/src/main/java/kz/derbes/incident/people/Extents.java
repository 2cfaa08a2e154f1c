package kz.derbes.incident.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Journal;
import kz.derbes.law.Actor;
import kz.derbes.vault.Exposures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each breach may have reached, as staff name it; adding and removing is in the journal. */
@Service
public class Extents {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern ROOMS = Pattern.compile("[a-z]{2,20}(,[a-z]{2,20}){0,9}");
    private static final Pattern DEEDS = Pattern.compile("[a-z]+(\\.[a-z-]+){1,3}(,[a-z]+(\\.[a-z-]+){1,3}){0,9}");
    private final ExtentRows rows;
    private final Incidents incidents;
    private final Journal journal;
    private final Exposures exposures;

    Extents(ExtentRows rows, Incidents incidents, Journal journal, Exposures exposures) {
        this.rows = rows;
        this.incidents = incidents;
        this.journal = journal;
        this.exposures = exposures;
    }

    public List<Extent> of(UUID incident) {
        return rows.of(incident);
    }

    /** Whether the argument can be one of that kind. */
    public boolean isRight(Extent.What what, String argument) {
        return switch (what) {
            case MEMBER, CLIENT -> NAME.matcher(argument).matches();
            case KEY -> argument.matches("\\d{1,18}") && exposures.keys().contains(Long.parseLong(argument));
            case ROOMS -> ROOMS.matcher(argument).matches();
            case DEEDS -> DEEDS.matcher(argument).matches();
            case EVERYBODY, BACKUP -> argument.isEmpty();
        };
    }

    /** Adds an extent to a running file; false when it has ended. */
    @Transactional
    public boolean add(UUID incident, Extent extent, Actor by) {
        if (!isRight(extent.what(), extent.argument())) throw new IllegalArgumentException("argument of an extent");
        var file = incidents.hold(incident).filter(Incident::isRunning);
        file.ifPresent(it -> {
            rows.add(incident, extent);
            journal.write(it, Entry.Kind.SCOPE_ADDED, by, code(extent), codes(extent));
        });
        return file.isPresent();
    }

    /** Removes an extent of a running file. */
    @Transactional
    public boolean remove(UUID incident, UUID id, Actor by) {
        var file = incidents.hold(incident).filter(Incident::isRunning);
        var extent = rows.of(incident).stream().filter(it -> it.id().equals(id)).findFirst();
        if (file.isEmpty() || extent.isEmpty() || !rows.remove(incident, id)) return false;
        journal.write(file.get(), Entry.Kind.SCOPE_REMOVED, by, code(extent.get()), codes(extent.get()));
        return true;
    }

    private static String code(Extent it) {
        String argument = it.argument().isEmpty() ? "" : ":" + it.argument();
        String code = it.what().code() + argument;
        return code.length() > 256 ? code.substring(0, 256) : code;
    }

    private static Map<String, String> codes(Extent it) {
        return Map.of("from", it.from().toString(), "to", it.to().toString());
    }
}
