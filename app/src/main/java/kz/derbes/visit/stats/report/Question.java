package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.derbes.visit.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: which days, and of which visits.
 *
 * @param filter null for all visits
 */
public record Question(Period period, @Nullable Filter filter) {

    public long length() {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    /** The same of the days right before, as many. */
    public Question before() {
        return shifted(period.from().minusDays(length()), period.from().minusDays(1));
    }

    /** The same of the same days a year ago. */
    public Question yearAgo() {
        return shifted(period.from().minusYears(1), period.to().minusYears(1));
    }

    private Question shifted(LocalDate from, LocalDate to) {
        return new Question(new Period(from, to), filter);
    }
}
