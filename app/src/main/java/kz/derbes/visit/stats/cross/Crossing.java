package kz.derbes.visit.stats.cross;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.VisitGoals;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.core.Goal;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.core.Visit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/*
 * One pass over the hits answers for every list at once, and a page asks for a dozen of them: the last answers are kept
 * for a minute. Passes of one node wait for each other, so that many askers cost no more than one.
 */
/** Counts visits that pass several filters, from the hits; within a bound, because a pass reads every hit of the period. */
@Service
public class Crossing {
    /** So many hits are read for one answer at most. */
    public static final long MOST = 200_000;

    private static final int KEPT = 16;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private final CrossRows rows;
    private final VisitGoals goals;
    private final Clock clock;
    private final Map<Key, Recent> recent = new LinkedHashMap<>();

    Crossing(CrossRows rows, VisitGoals goals, Clock clock) {
        this.rows = rows;
        this.goals = goals;
        this.clock = clock;
    }

    /** What an answer depends on. */
    private record Key(Period period, List<Filter> filters, long upTo, List<Goal> goals) {}

    /** An answer and its time. */
    private record Recent(Instant at, Cut cut) {}

    /**
     * Counts the hits that are in the figures already.
     *
     * @throws TooMuchToCount when the period has more than {@link #MOST} hits, or some of them are kept no longer
     */
    @Transactional(readOnly = true, noRollbackFor = TooMuchToCount.class)
    public synchronized Cut of(Period period, List<Filter> filters) {
        var refusal = refusal(period);
        if (refusal.isPresent()) throw refusal.get();
        var now = clock.instant();
        var key = new Key(
                period,
                filters,
                rows.counted(),
                goals.all().stream().map(VisitGoals.Named::goal).toList());
        recent.values().removeIf(it -> it.at().plus(FRESH).isBefore(now));
        var known = recent.get(key);
        if (known != null) return known.cut();
        var cut = count(key);
        if (recent.size() >= KEPT) recent.remove(recent.keySet().iterator().next());
        recent.put(key, new Recent(now, cut));
        return cut;
    }

    /** The same, or empty where it would be too much. */
    @Transactional(readOnly = true)
    public Optional<Cut> ifLittle(Period period, List<Filter> filters) {
        return refusal(period).isPresent() ? Optional.empty() : Optional.of(of(period, filters));
    }

    private Optional<TooMuchToCount> refusal(Period period) {
        long hits = rows.hits(period);
        if (hits > MOST) return Optional.of(new TooMuchToCount(hits, false));
        return rows.isGone(period) ? Optional.of(new TooMuchToCount(hits, true)) : Optional.empty();
    }

    private Cut count(Key key) {
        var cut = new Cut(key.filters());
        key.period().days().forEach(day -> count(cut, day, key.upTo()));
        return cut;
    }

    private void count(Cut cut, LocalDate day, long upTo) {
        var counted = goals.all().stream()
                .filter(it -> !it.from().isAfter(day))
                .map(VisitGoals.Named::goal)
                .toList();
        var hits = new ArrayList<Seen>();
        rows.of(day, upTo, hit -> {
            if (!hits.isEmpty() && !hits.getLast().visitor().equals(hit.visitor())) take(cut, day, hits, counted);
            if (hits.size() < Visit.COUNTED) hits.add(hit);
        });
        if (!hits.isEmpty()) take(cut, day, hits, counted);
    }

    private static void take(Cut cut, LocalDate day, List<Seen> hits, List<Goal> goals) {
        cut.add(day, hits.getLast().visitor(), hits, goals);
        hits.clear();
    }
}
