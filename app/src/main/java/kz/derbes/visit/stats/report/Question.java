package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Filter;

/**
 * What is asked: which days, and of which visits.
 *
 * @param filters a visit passes all of them; empty for all visits
 */
public record Question(Period period, List<Filter> filters) {
    /** More cut visits into parts that are too small for almost anything to be shown. */
    public static final int MOST_FILTERS = 3;

    public Question {
        if (filters.size() > MOST_FILTERS) throw new IllegalArgumentException("more than three filters");
        filters = List.copyOf(filters);
    }

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
        return new Question(new Period(from, to), filters);
    }
}
