package kz.derbes.visit.stats.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the visits of a day add to each cell. A visitor's day is taken out as it was and put in as it is now, so that
 * figures which grow hit by hit are those a single count of the whole day would give.
 */
public final class Cells {
    private static final Place WHOLE = new Place(Dimension.ALL, Dimension.ALL, Dimension.ALL);
    private final Seats seats;
    private final List<Goal> goals;
    private final Marks marks;
    private final Cell whole = new Cell();
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final List<Slot> columns = new ArrayList<>();
    private final List<Cell> met = new ArrayList<>();

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
        for (var visit : Visit.of(before)) take(visit, seated(visit), -1);
        for (var visit : Visit.of(after)) {
            var parts = seated(visit);
            marks.note(Dimension.ALL, number);
            for (var slot : parts.keySet()) if (slot.sketched()) marks.note(slot.number(), number);
            take(visit, parts, 1);
        }
        for (var cell : met) cell.settle((int) number);
        met.clear();
    }

    private void take(Visit visit, Map<Slot, Measures> parts, int sign) {
        var all = Parts.whole(visit);
        whole.add(all, sign, met);
        var values = parts.keySet().toArray(Slot[]::new);
        var measures = parts.values().toArray(Measures[]::new);
        for (int i = 0; i < values.length; i++) values[i].alone().add(measures[i], sign, met);
        for (var filter : values) {
            if (!filter.filters()) continue;
            filter.whole().add(all, sign, met);
            for (int i = 0; i < values.length; i++)
                if (filter.tellsOf(values[i])) filter.with(values[i]).add(measures[i], sign, met);
        }
    }

    /** The values of a visit; values without a seat of their own are one value. */
    private Map<Slot, Measures> seated(Visit visit) {
        var seated = new LinkedHashMap<Slot, Measures>();
        for (var part : Parts.of(visit, goals))
            seated.merge(
                    slot(seats.of(part.dimension(), part.value())),
                    part.measures(),
                    (a, b) -> new Measures(a.views + b.views, 1, a.bounces, a.seconds + b.seconds));
        return seated;
    }

    private Slot slot(Seats.Seat seat) {
        return slots.computeIfAbsent(seat.number(), it -> {
            var slot = new Slot(seat, columns.size());
            columns.add(slot);
            return slot;
        });
    }

    /** What has changed, in the order of the places. */
    public List<Map.Entry<Place, Cell>> changes() {
        var changes = new ArrayList<Map.Entry<Place, Cell>>();
        Slot.collect(WHOLE, whole, changes);
        columns.forEach(it -> it.collect(columns, changes));
        changes.sort(Map.Entry.comparingByKey());
        return changes;
    }
}
