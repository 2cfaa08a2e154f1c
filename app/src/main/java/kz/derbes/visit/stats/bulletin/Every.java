package kz.derbes.visit.stats.bulletin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;
import kz.derbes.visit.Period;

/** How often a report is made. */
public enum Every {
    NEVER,
    WEEK,
    MONTH;

    /** The form used in tables, forms and messages. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<Every> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The last whole week from Monday, or month, that ended before a day; empty for never. */
    public Optional<Period> before(LocalDate day) {
        return switch (this) {
            case NEVER -> Optional.empty();
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Optional.of(new Period(monday.minusWeeks(1), monday.minusDays(1)));
            }
            case MONTH -> {
                var first = day.withDayOfMonth(1);
                yield Optional.of(new Period(first.minusMonths(1), first.minusDays(1)));
            }
        };
    }
}
