package kz.derbes.visit.stats.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.report.Question;

/**
 * What the address of a page asks for.
 *
 * @param base where the pages begin, such as {@code /console/visit}
 * @param days how many days up to today; nought when two dates are given
 * @param compare {@code none}, {@code before} or {@code year}
 * @param filters at most three
 * @param flawed whether the dates could not be used, so that another period is shown
 */
record Asked(String base, Period period, int days, String compare, List<Filter> filters, boolean flawed) {

    Asked {
        filters = List.copyOf(filters);
    }

    Question question() {
        return new Question(period, filters);
    }

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    /** Whether staff look, who may filter and save; others may only read. */
    public boolean isStaff() {
        return base.startsWith("/console");
    }

    /** The same question on another page; {@code path} is empty for the first. */
    public String at(String path) {
        return address(path, days, compare, filters, Map.of());
    }

    public String over(int others) {
        return address("", others, compare, filters, Map.of());
    }

    public String compared(String how) {
        return address("", days, how, filters, Map.of());
    }

    /** Without one of the filters, or any when there is none of that number. */
    public String without(int which) {
        var fewer = new ArrayList<>(filters);
        fewer.remove(which);
        return address("", days, compare, fewer, Map.of());
    }

    /** Without any filter. */
    public String free() {
        return address("", days, compare, List.of(), Map.of());
    }

    /** With these filters in the place of the present ones. */
    public String only(List<Filter> others) {
        return address("", days, compare, others, Map.of());
    }

    /** With one more filter; it takes the place of one of its kind when a visit can have one such value only. */
    public String also(String dimension, String value) {
        return address("", days, compare, with(dimension, value), Map.of());
    }

    /** Whether there is room for one more filter by that value. */
    public boolean isOpen(String dimension, String value) {
        var more = with(dimension, value);
        return more.size() <= Question.MOST_FILTERS && !more.equals(filters);
    }

    private List<Filter> with(String code, String value) {
        var more = new ArrayList<>(filters);
        Dimension.of(code)
                .map(it -> new Filter(it, value))
                .filter(it -> !more.contains(it))
                .ifPresent(it -> {
                    if (!it.dimension().several()) more.removeIf(old -> old.dimension() == it.dimension());
                    more.add(it);
                });
        return more;
    }

    public String screen(String path, String sort, int number) {
        return address(path, days, compare, filters, Map.of("sort", sort, "page", Integer.toString(number)));
    }

    private String address(String path, int days, String compare, List<Filter> filters, Map<String, String> more) {
        var address = new Address(base + path);
        if (days > 0) {
            address.with("days", Integer.toString(days));
        } else {
            address.with("from", period.from().toString())
                    .with("to", period.to().toString());
        }
        if (!compare.equals("none")) address.with("compare", compare);
        filters.forEach(it -> address.with("by", it.dimension().code()).with("is", it.value()));
        more.forEach(address::with);
        return address.toString();
    }
}
