package kz.derbes.visit.stats.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the visits of a day add to each cell. A visitor's day is taken out as it was and put in as it is now, so that
 * figures which grow hit by hit are those a single count of the whole day would give.
 */
public final class Cells {
    private static final Place WHOLE = new Place(Dimension.ALL, Dimension.ALL, Dimension.ALL);
    private final Seats seats;
    private final List<Goal> goals;
    private final Marks marks;
    private final Map<Place, Cell> cells = new HashMap<>();

    public Cells(Seats seats, List<Goal> goals, Marks marks) {
        this.seats = seats;
        this.goals = List.copyOf(goals);
        this.marks = marks;
    }

    /**
     * Moves a visitor's day on.
     *
     * @param number the number by lot that stands for the visitor
     * @param before the hits that are in the figures already
     * @param after these and the new ones
     */
    public void move(long number, List<Seen> before, List<Seen> after) {
        var was = new HashSet<Place>();
        for (var visit : Visit.of(before)) take(visit, seated(visit), -1, was);
        var is = new HashSet<Place>();
        for (var visit : Visit.of(after)) {
            var parts = seated(visit);
            note(parts, number);
            take(visit, parts, 1, is);
        }
        is.forEach(it -> cell(it).move((int) number, was.contains(it), true));
        was.forEach(it -> cell(it).move((int) number, true, is.contains(it)));
    }

    private void take(Visit visit, SortedMap<Integer, Measures> parts, int sign, Set<Place> met) {
        var whole = Parts.whole(visit);
        add(WHOLE, whole, sign, met);
        parts.forEach((v, part) -> add(place(Dimension.ALL, v), part, sign, met));
        for (int f : parts.keySet()) {
            if (!seats.filters(f)) continue;
            add(new Place(f, Dimension.ALL, Dimension.ALL), whole, sign, met);
            parts.forEach((v, part) -> {
                if (isTelling(f, v)) add(place(f, v), part, sign, met);
            });
        }
    }

    /** The values of a visit; values without a seat of their own are one value. */
    private SortedMap<Integer, Measures> seated(Visit visit) {
        var seated = new TreeMap<Integer, Measures>();
        for (var part : Parts.of(visit, goals)) {
            int v = seats.of(part.dimension(), part.value());
            var more = part.measures();
            seated.merge(v, more, (a, b) -> new Measures(a.views + b.views, 1, a.bounces, a.seconds + b.seconds));
        }
        return seated;
    }

    /** A visit has one browser only: filtered by it, nothing is learnt of other browsers. */
    private boolean isTelling(int f, int v) {
        return seats.dimension(f) != seats.dimension(v) || seats.dimension(f).several();
    }

    private Place place(int f, int v) {
        return new Place(f, seats.dimension(v).number(), v);
    }

    private void note(SortedMap<Integer, Measures> parts, long number) {
        marks.note(Dimension.ALL, number);
        for (int v : parts.keySet()) if (seats.dimension(v).sketched()) marks.note(v, number);
    }

    private void add(Place place, Measures measures, int sign, Set<Place> met) {
        cell(place).measures().add(measures, sign);
        met.add(place);
    }

    private Cell cell(Place place) {
        return cells.computeIfAbsent(place, it -> new Cell());
    }

    /** What has changed, in the order of the places. */
    public List<Map.Entry<Place, Cell>> changes() {
        var changes = new ArrayList<Map.Entry<Place, Cell>>(new TreeMap<>(cells).entrySet());
        changes.removeIf(it -> it.getValue().isNothing());
        return changes;
    }
}
