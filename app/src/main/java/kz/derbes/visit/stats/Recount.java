package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.core.Cells;
import kz.derbes.visit.stats.core.Goal;
import kz.derbes.visit.stats.core.Marks;
import kz.derbes.visit.stats.core.Seats;
import kz.derbes.visit.stats.core.Seen;
import org.apache.datasketches.hll.HllSketch;

/** A whole day counted from its hits, visitor by visitor. */
final class Recount {
    private static final int VISITORS = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Map<Integer, HllSketch> sketches = new HashMap<>();
    private final Cells cells;
    private long hits;

    private Recount(Seats seats, List<Goal> goals) {
        Marks marks = (v, number) ->
                sketches.computeIfAbsent(v, it -> Sketches.empty()).update(number);
        cells = new Cells(seats, goals, marks);
    }

    static Recount of(
            LocalDate day,
            long upTo,
            Source source,
            NumberRows numbers,
            LongSupplier lots,
            Seats seats,
            List<Goal> goals) {
        var recount = new Recount(seats, goals);
        var last = BEFORE_ALL;
        var some = source.visitorsAfter(day, last, upTo, VISITORS);
        while (!some.isEmpty()) {
            var byVisitor = some.stream().collect(Collectors.groupingBy(Seen::visitor));
            var known = numbers.of(byVisitor.keySet(), day, lots);
            byVisitor.forEach((visitor, seen) -> recount.cells.move(
                    java.util.Objects.requireNonNull(known.get(visitor)).number(), List.of(), seen));
            last = last(byVisitor.keySet());
            some = source.visitorsAfter(day, last, upTo, VISITORS);
        }
        recount.hits = source.count(day, upTo);
        return recount;
    }

    /** The last in the order of the database, which compares the digits. */
    private static UUID last(java.util.Set<UUID> visitors) {
        return UUID.fromString(
                visitors.stream().map(UUID::toString).max(String::compareTo).orElseThrow());
    }

    Cells cells() {
        return cells;
    }

    Map<Integer, HllSketch> sketches() {
        return sketches;
    }

    /** How many hits of the day are kept, those beyond what counts of one visitor among them. */
    long hits() {
        return hits;
    }
}
