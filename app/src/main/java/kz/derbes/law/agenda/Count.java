package kz.derbes.law.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How much of one kind is to be done.
 *
 * @param kind a code, as in {@link Task}
 * @param path the console page that lists it
 * @param open all that is not done
 * @param soon of it, what is due before the asked instant and not overdue
 * @param overdue of it, what should have been done by now
 */
public record Count(String kind, String path, long open, long soon, long overdue) {

    /** How much of it is due when; empty where nothing is open. */
    public static List<Count> of(String kind, String path, Collection<Instant> dues, Instant now, Instant soon) {
        if (dues.isEmpty()) return List.of();
        long overdue = dues.stream().filter(it -> it.isBefore(now)).count();
        long early = dues.stream().filter(it -> it.isBefore(soon)).count();
        return List.of(new Count(kind, path, dues.size(), early - overdue, overdue));
    }
}
