package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.report.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a page is asked for: {@code days} or {@code from} and {@code to}, {@code compare}, pairs of {@code by} and {@code is}. */
@Component
class StatAsking {
    static final List<Integer> CHOICES = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;
    private static final int LONGEST = 731;
    private static final int LONGEST_VALUE = 512;
    private static final List<String> COMPARISONS = List.of("none", "before", "year");
    private final Clock clock;

    StatAsking(Clock clock) {
        this.clock = clock;
    }

    Asked of(HttpServletRequest request, String base) {
        String compare = text(request, "compare");
        String how = COMPARISONS.contains(compare) ? compare : "none";
        var filters = filters(request);
        var dates = dates(text(request, "from"), text(request, "to"));
        if (dates != null) return new Asked(base, dates, 0, how, filters, false);
        int days = days(text(request, "days"));
        boolean flawed =
                !text(request, "from").isEmpty() || !text(request, "to").isEmpty();
        return new Asked(base, Period.last(days, clock.instant()), days, how, filters, flawed);
    }

    /** The first three that can be read. */
    private static List<Filter> filters(HttpServletRequest request) {
        var by = values(request, "by");
        var is = values(request, "is");
        return IntStream.range(0, Math.min(by.size(), is.size()))
                .filter(it -> is.get(it).length() <= LONGEST_VALUE)
                .mapToObj(it -> Dimension.of(by.get(it)).map(dimension -> new Filter(dimension, is.get(it))))
                .flatMap(Optional::stream)
                .distinct()
                .limit(Question.MOST_FILTERS)
                .toList();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Null when there are no two dates in their order, at most two years apart. */
    private static @Nullable Period dates(String from, String to) {
        try {
            var first = LocalDate.parse(from);
            var last = LocalDate.parse(to);
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            return days < 1 || days > LONGEST ? null : new Period(first, last);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int days(String days) {
        return CHOICES.stream()
                .filter(it -> it.toString().equals(days))
                .findFirst()
                .orElse(USUAL);
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text;
    }
}
