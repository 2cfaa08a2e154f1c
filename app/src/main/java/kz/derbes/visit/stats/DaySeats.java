package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Seats;

/**
 * The seats of one day. Half of them are kept for the strongest values of the day before, the others go to whoever
 * comes first; what finds none is counted under one name with all the rest, from then on and all day.
 */
final class DaySeats implements Seats {
    /** The name of all values without a seat; no page, country or campaign can have it. */
    static final String REST = "*";

    private final SeatRows rows;
    private final LocalDate day;
    private final Map<Dimension, Map<String, Seat>> byValue = new EnumMap<>(Dimension.class);

    private DaySeats(SeatRows rows, LocalDate day) {
        this.rows = rows;
        this.day = day;
    }

    static DaySeats open(SeatRows rows, LocalDate day) {
        var seats = new DaySeats(rows, day);
        rows.of(day).forEach(seats::remember);
        if (seats.byValue.isEmpty()) seats.keepForTheStrongest();
        return seats;
    }

    private void keepForTheStrongest() {
        for (var dimension : Dimension.values())
            rows.strongest(dimension, day.minusDays(1), dimension.seats() / 2).forEach(it -> of(dimension, it));
    }

    @Override
    public Seat of(Dimension dimension, String value) {
        var seats = byValue.computeIfAbsent(dimension, it -> new HashMap<>());
        var seat = seats.get(value);
        if (seat != null) return seat;
        boolean full = seats.size() >= dimension.seats();
        return full && !value.equals(REST)
                ? of(dimension, REST)
                : take(dimension, value, !full && seats.size() < dimension.filters());
    }

    private Seat take(Dimension dimension, String value, boolean filters) {
        var seat = new Seat(rows.number(dimension, value), dimension, value, filters);
        rows.seat(day, seat.number(), filters);
        remember(seat);
        return seat;
    }

    private void remember(Seat seat) {
        byValue.computeIfAbsent(seat.dimension(), it -> new HashMap<>()).put(seat.value(), seat);
    }
}
