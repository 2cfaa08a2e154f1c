package kz.derbes.visit.stats;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.visit.stats.NumberRows.Lot;
import kz.derbes.visit.stats.core.Cells;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.core.Visit;
import org.apache.datasketches.hll.HllSketch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * One transaction takes the lock, reads hits from the cursor on, adds what they change and moves the cursor. Killed
 * anywhere, the batch is in the figures with its cursor or not at all. Nothing is remembered of an open visit: what a
 * visitor did earlier that day is read again from the hits, so it is gone when they are.
 */
/** Brings hits into the figures, each exactly once, and counts a day again. */
@Service
public class Rollups {
    private static final int BATCH = 100_000;
    private final SecureRandom random = new SecureRandom();
    private final Source source;
    private final CursorRows cursor;
    private final DayFigures figures;
    private final TransactionTemplate transaction;
    private final int batch;

    @Autowired
    Rollups(Source source, CursorRows cursor, DayFigures figures, TransactionTemplate transaction) {
        this(source, cursor, figures, transaction, BATCH);
    }

    Rollups(Source source, CursorRows cursor, DayFigures figures, TransactionTemplate transaction, int batch) {
        this.source = source;
        this.cursor = cursor;
        this.figures = figures;
        this.transaction = transaction;
        this.batch = batch;
    }

    /** Brings all hits in that are durable now, unless another node is at it; returns how many. */
    public long catchUp() {
        long all = 0;
        long some;
        do {
            some = step();
            all += some;
        } while (some == batch && !Thread.currentThread().isInterrupted());
        return all;
    }

    private long step() {
        long horizon = source.horizon();
        return Objects.requireNonNull(transaction.execute(status -> cursor.tryLock() ? take(horizon) : 0L));
    }

    private long take(long horizon) {
        long from = cursor.seq();
        var hits = source.after(from, horizon, batch);
        if (hits.isEmpty()) return 0;
        hits.stream().collect(Collectors.groupingBy(Seen::day)).forEach((day, seen) -> take(day, seen, from));
        cursor.moveTo(hits.getLast().seq());
        return hits.size();
    }

    private void take(LocalDate day, List<Seen> seen, long from) {
        var now = seen.stream().collect(Collectors.groupingBy(Seen::visitor));
        var before = source.earlier(day, now.keySet(), from).stream().collect(Collectors.groupingBy(Seen::visitor));
        var lots = figures.numbers().of(now.keySet(), day, random::nextLong);
        var sketches = new HashMap<Integer, HllSketch>();
        var cells = new Cells(
                figures.seats(day),
                figures.goals(day),
                (v, number) ->
                        sketches.computeIfAbsent(v, it -> Sketches.empty()).update(number));
        now.forEach((visitor, later) -> {
            var earlier = before.getOrDefault(visitor, List.of());
            if (earlier.size() < Visit.COUNTED)
                cells.move(lot(lots, visitor).number(), earlier, joined(earlier, later));
        });
        figures.add(day, cells.changes(), sketches);
        figures.addCohorts(day, lots.values());
        cursor.addHits(day, seen.size());
    }

    private static Lot lot(Map<UUID, Lot> lots, UUID visitor) {
        return Objects.requireNonNull(lots.get(visitor));
    }

    private static List<Seen> joined(List<Seen> earlier, List<Seen> later) {
        return Stream.concat(earlier.stream(), later.stream())
                .limit(Visit.COUNTED)
                .toList();
    }

    /** Compares the figures of a day with a recount from its hits; changes nothing. */
    public Agreement check(LocalDate day) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            cursor.lock();
            return figures.compare(day, recount(day), cursor.hits(day));
        }));
    }

    /**
     * Puts the recount in the place of the figures of a day.
     *
     * @return false, and nothing is changed, when hits of the day were deleted since: the figures would lose them
     */
    public boolean rebuild(LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            cursor.lock();
            if (source.count(day, cursor.seq()) != cursor.hits(day)) return false;
            figures.replace(day, recount(day));
            return true;
        }));
    }

    private Recount recount(LocalDate day) {
        return Recount.of(
                day, cursor.seq(), source, figures.numbers(), random::nextLong, figures.seats(day), figures.goals(day));
    }

    /** Counts one more day for a goal that is to be counted back; false when no goal is. */
    public boolean countBack() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!cursor.tryLock()) return false;
            var behind = figures.behind();
            behind.ifPresent(it -> figures.addGoal(
                    it,
                    Recount.of(
                            it.day(),
                            cursor.seq(),
                            source,
                            figures.numbers(),
                            random::nextLong,
                            figures.seats(it.day()),
                            figures.goalsWith(it))));
            return behind.isPresent();
        }));
    }
}
