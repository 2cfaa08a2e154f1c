package kz.derbes.visit.stats.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that has a seat: the cell of all visits with it and, when it filters, those of their other values. */
final class Slot {
    private final Seats.Seat seat;
    private final int column;
    private final Cell alone = new Cell();
    private final Cell whole = new Cell();
    private @Nullable Cell[] row = {};

    Slot(Seats.Seat seat, int column) {
        this.seat = seat;
        this.column = column;
    }

    int number() {
        return seat.number();
    }

    boolean filters() {
        return seat.filters();
    }

    boolean sketched() {
        return seat.dimension().sketched();
    }

    /** All visits with the value, as one of the values of all visits. */
    Cell alone() {
        return alone;
    }

    /** All visits with the value, as those the filter leaves. */
    Cell whole() {
        return whole;
    }

    /** A visit has one browser only: filtered by it, nothing is learnt of other browsers. */
    boolean tellsOf(Slot other) {
        return seat.dimension() != other.seat.dimension() || seat.dimension().several();
    }

    /** Visits with both values. */
    Cell with(Slot other) {
        if (other.column >= row.length) row = Arrays.copyOf(row, Math.max(other.column + 1, 2 * row.length));
        var cell = row[other.column];
        if (cell == null) row[other.column] = cell = new Cell();
        return cell;
    }

    /** Adds what has changed; {@code columns} are all slots in their order. */
    void collect(List<Slot> columns, List<Map.Entry<Place, Cell>> changes) {
        collect(new Place(Dimension.ALL, dimension(), number()), alone, changes);
        collect(new Place(number(), Dimension.ALL, Dimension.ALL), whole, changes);
        for (int i = 0; i < row.length; i++) {
            var cell = row[i];
            if (cell != null) collect(columns.get(i).beside(number()), cell, changes);
        }
    }

    private Place beside(int f) {
        return new Place(f, dimension(), number());
    }

    private int dimension() {
        return seat.dimension().number();
    }

    static void collect(Place place, Cell cell, List<Map.Entry<Place, Cell>> changes) {
        if (!cell.isNothing()) changes.add(Map.entry(place, cell));
    }
}
