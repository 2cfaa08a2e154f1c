package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period at a glance.
 *
 * @param everybody views by all, counted without knowing anybody
 * @param allowed views of visits that were allowed to be kept
 * @param sums of these visits and the filter; null when they are fewer than five people
 * @param visitors about how many; null when not known for days this long ago, or too few
 * @param days every day of the period
 */
public record Overview(
        long everybody,
        long allowed,
        @Nullable Sums sums,
        @Nullable Long visitors,
        List<Day> days) {

    /**
     * One day.
     *
     * @param sums null when they are too few people
     */
    public record Day(
            LocalDate date, long everybody, @Nullable Sums sums) {}

    /** How many views of a hundred belong to visits that were allowed. */
    public long share() {
        return everybody == 0 ? 0 : Math.min(100, Math.round(100.0 * allowed / everybody));
    }
}
