package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of those who first came in a week, how many came back in the weeks after it. */
public record Cohorts(List<Row> rows) {

    /**
     * One week of first visits.
     *
     * @param people how many; null when fewer than five
     * @param weeks for this week and each later one how many of a hundred came; null when too few to be shown
     */
    public record Row(LocalDate week, @Nullable Long people, List<@Nullable Integer> weeks) {}
}
