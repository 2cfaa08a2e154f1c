package kz.derbes.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Working days of Kazakhstan. A year without a list of days off counts Monday to Friday, so a term can only end earlier
 * than the true calendar would let it.
 */
final class WorkCalendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Set<LocalDate> holidays;

    WorkCalendar(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    boolean works(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** The same clock time so many working days on; from a day off, the end of the last of them. */
    Instant after(Instant from, int days) {
        var start = from.atZone(ZONE);
        var time = works(start.toLocalDate()) ? start.toLocalTime() : END_OF_DAY;
        var day = start.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) left--;
        }
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
