package kz.derbes.visit.stats.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import kz.derbes.visit.stats.core.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who comes back, by weeks. */
@Service
public class Comebacks {
    static final int WEEKS = 12;
    private final ComebackRows rows;

    Comebacks(ComebackRows rows) {
        this.rows = rows;
    }

    /** The cohorts of the twelve weeks that end with the week of this day, the newest first. */
    public Cohorts until(LocalDate today) {
        var last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = rows.since(last.minusWeeks(WEEKS - 1L));
        var cohorts = new ArrayList<Cohorts.Row>();
        for (var week = last; !week.isBefore(last.minusWeeks(WEEKS - 1L)); week = week.minusWeeks(1)) {
            var came = weeks.get(week);
            if (came != null) cohorts.add(row(week, last, came));
        }
        return new Cohorts(cohorts);
    }

    private static Cohorts.Row row(LocalDate week, LocalDate last, Map<LocalDate, Long> came) {
        long people = came.getOrDefault(week, 0L);
        var shares = new ArrayList<@Nullable Integer>();
        for (var each = week; !each.isAfter(last); each = each.plusWeeks(1))
            shares.add(share(came.getOrDefault(each, 0L), people));
        return new Cohorts.Row(week, people < Cell.FEW ? null : people, Collections.unmodifiableList(shares));
    }

    /** Null when those who came, or those who did not, are fewer than five. */
    private static @Nullable Integer share(long came, long people) {
        boolean few = people < Cell.FEW || isFew(came) || isFew(people - came);
        return few ? null : Math.toIntExact(Math.min(100, Math.round(100.0 * came / people)));
    }

    private static boolean isFew(long people) {
        return people > 0 && people < Cell.FEW;
    }
}
