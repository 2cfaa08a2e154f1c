package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.visit.stats.NumberRows.Lot;
import kz.derbes.visit.stats.VisitGoalRows.Behind;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Goal;
import kz.derbes.visit.stats.core.Place;
import kz.derbes.visit.stats.core.Seats;
import org.apache.datasketches.hll.HllSketch;
import org.springframework.stereotype.Component;

/** The figures of one day as a whole: sums, sketches, cohorts, names, numbers. */
@Component
class DayFigures {
    private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L, 0L);
    private final CellRows cells;
    private final SketchRows sketches;
    private final CohortRows cohorts;
    private final SeatRows seats;
    private final NumberRows numbers;
    private final VisitGoalRows goals;

    DayFigures(
            CellRows cells,
            SketchRows sketches,
            CohortRows cohorts,
            SeatRows seats,
            NumberRows numbers,
            VisitGoalRows goals) {
        this.cells = cells;
        this.sketches = sketches;
        this.cohorts = cohorts;
        this.seats = seats;
        this.numbers = numbers;
        this.goals = goals;
    }

    NumberRows numbers() {
        return numbers;
    }

    Seats seats(LocalDate day) {
        return DaySeats.open(seats, day);
    }

    List<Goal> goals(LocalDate day) {
        return goals.countedOn(day);
    }

    Optional<Behind> behind() {
        return goals.behind();
    }

    /** The goals of the day and the one that is not counted on it yet. */
    List<Goal> goalsWith(Behind behind) {
        return Stream.concat(goals(behind.day()).stream(), Stream.of(behind.goal()))
                .toList();
    }

    /** Adds what concerns the goal alone. */
    void addGoal(Behind behind, Recount recount) {
        var steps = goals.numbers(behind.goal());
        var changes = recount.cells().changes().stream()
                .filter(it -> steps.contains(it.getKey().f())
                        || steps.contains(it.getKey().v()))
                .toList();
        var noted = new HashMap<>(recount.sketches());
        noted.keySet().retainAll(steps);
        add(behind.day(), changes, noted);
        goals.countedFrom(behind.goal(), behind.day());
    }

    void add(LocalDate day, List<Map.Entry<Place, Cell>> changes, Map<Integer, HllSketch> noted) {
        cells.add(day, changes);
        if (!noted.isEmpty()) sketches.add(day, noted);
    }

    void addCohorts(LocalDate day, Collection<Lot> lots) {
        var noted = new HashMap<LocalDate, HllSketch>();
        lots.forEach(it -> noted.computeIfAbsent(CohortRows.week(it.since()), week -> Sketches.empty())
                .update(it.number()));
        cohorts.add(day, noted);
    }

    void replace(LocalDate day, Recount recount) {
        cells.delete(day);
        sketches.delete(day);
        add(day, recount.cells().changes(), recount.sketches());
    }

    Agreement compare(LocalDate day, Recount recount, long counted) {
        var stored = cells.of(day);
        var fresh = new HashMap<Place, List<Long>>();
        recount.cells().changes().forEach(it -> fresh.put(it.getKey(), sums(it.getValue())));
        boolean whole = recount.hits() == counted;
        var places = new HashSet<>(fresh.keySet());
        if (whole) places.addAll(countedStill(stored));
        long different = places.stream()
                .filter(it -> !fits(stored.getOrDefault(it, NONE), fresh.getOrDefault(it, NONE), whole))
                .count();
        different += Sketched.different(sketches.estimates(day), recount.sketches(), whole);
        var outcome = different > 0
                ? Agreement.Outcome.DIFFERS
                : whole ? Agreement.Outcome.AGREES : Agreement.Outcome.FEWER_KEPT;
        return new Agreement(day, outcome, counted, recount.hits(), places.size(), different);
    }

    /** What stands in the day without the goals that nobody counts any more. */
    private Set<Place> countedStill(Map<Place, List<Long>> stored) {
        var ended = goals.endedNumbers();
        var places = new HashSet<>(stored.keySet());
        places.removeIf(it -> ended.contains(it.f()) || ended.contains(it.v()));
        return places;
    }

    private static List<Long> sums(Cell cell) {
        var added = cell.added();
        return List.of(added.views(), added.visits(), added.bounces(), added.seconds(), (long) cell.heads());
    }

    /** The same, or, when hits were deleted since, not less. Bounces may be: a visit cut short becomes one. */
    private static boolean fits(List<Long> stored, List<Long> fresh, boolean whole) {
        return whole ? stored.equals(fresh) : stored.get(0) >= fresh.get(0);
    }
}
