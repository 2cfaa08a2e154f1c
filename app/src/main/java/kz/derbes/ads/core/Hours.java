package kz.derbes.ads.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * When in a week an advertisement may be shown, by the clock of Almaty.
 *
 * @param days empty means every day
 * @param from first hour, 0 to 23
 * @param to the hour it ends before, 1 to 24; not later than {@code from} means over midnight
 */
public record Hours(Set<DayOfWeek> days, int from, int to) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    public static final Hours ALWAYS = new Hours(Set.of(), 0, 24);
    private static final int DAY = 24;

    public Hours {
        if (from < 0 || from >= DAY || to < 1 || to > DAY) throw new IllegalArgumentException("no hours of a day");
        days = Set.copyOf(days);
    }

    /** The hour of the week of an instant: 0 is Monday midnight in Almaty. */
    static int hourOfWeek(Instant at) {
        var here = at.atZone(ZONE);
        return (here.getDayOfWeek().getValue() - 1) * DAY + here.getHour();
    }

    boolean includes(int hourOfWeek) {
        if (!days.isEmpty() && !days.contains(DayOfWeek.of(hourOfWeek / DAY + 1))) return false;
        int hour = hourOfWeek % DAY;
        return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }
}
