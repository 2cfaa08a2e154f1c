package kz.derbes.incident.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Footprints;
import kz.derbes.ledger.Span;
import kz.derbes.ledger.Touched;
import kz.derbes.ledger.Trail;
import kz.derbes.vault.Exposures;
import org.springframework.stereotype.Component;

/** Goes through everybody an extent reached. */
@Component
class Walk {
    /** Deeds by which somebody sees data of a person, or that there is such a person. */
    static final List<String> SEEING = List.of("vault.opened", "vault.found", "vault.unlocked");

    private static final String VAULT = "vault";
    private final Footprints footprints;
    private final Exposures exposures;

    Walk(Footprints footprints, Exposures exposures) {
        this.footprints = footprints;
        this.exposures = exposures;
    }

    /** Tells each person the extent reached with the fields it reached; somebody may be told more than once. */
    void through(Extent it, Consumer<Touched> each) {
        switch (it.what()) {
            case MEMBER -> follow(it, Actor.staff(it.argument()), each);
            case CLIENT -> follow(it, Actor.system(it.argument()), each);
            case KEY -> key(it, each);
            case ROOMS -> words(it).forEach(room -> room(it, room, each));
            case DEEDS -> footprints.follow(new Trail(null, words(it), it.from(), it.to()), each);
            case EVERYBODY -> exposures.everybody(it.from(), it.to(), each);
            case BACKUP -> exposures.everybody(it.from(), it.from(), each);
        }
    }

    private void follow(Extent it, Actor actor, Consumer<Touched> each) {
        footprints.follow(new Trail(actor, SEEING, it.from(), it.to()), each);
    }

    /** Under a key that nobody's key is under any more, everybody was until it was left. */
    private void key(Extent it, Consumer<Touched> each) {
        long key = Long.parseLong(it.argument());
        var left = exposures.leftAt(key);
        if (left.isEmpty()) exposures.under(key, each);
        else exposures.everybody(it.from(), earlier(it.to(), left.get()), each);
    }

    /** What another room keeps of a person began with a deed of the room about them and ended with their erasure. */
    private void room(Extent it, String room, Consumer<Touched> each) {
        if (room.equals(VAULT)) {
            exposures.everybody(it.from(), it.to(), each);
            return;
        }
        var presence = new Presence(each);
        footprints.retell(List.of(room + ".", Presence.FORGOTTEN), new Span(it.from(), it.to()), presence::hear);
        presence.end();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<String> words(Extent it) {
        return Arrays.asList(it.argument().split(",", -1));
    }
}
