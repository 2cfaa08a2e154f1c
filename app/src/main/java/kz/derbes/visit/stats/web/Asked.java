package kz.derbes.visit.stats.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.report.Filter;
import kz.derbes.visit.stats.report.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a page asks for.
 *
 * @param base where the pages begin, such as {@code /console/visit}
 * @param days how many days up to today; nought when two dates are given
 * @param compare {@code none}, {@code before} or {@code year}
 * @param flawed whether the dates could not be used, so that another period is shown
 */
record Asked(
        String base,
        Period period,
        int days,
        String compare,
        @Nullable Filter filter,
        boolean flawed) {

    Question question() {
        return new Question(period, filter);
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
        return address(path, days, compare, filter, Map.of());
    }

    public String over(int others) {
        return address("", others, compare, filter, Map.of());
    }

    public String compared(String how) {
        return address("", days, how, filter, Map.of());
    }

    public String without() {
        return address("", days, compare, null, Map.of());
    }

    public String only(String dimension, String value) {
        return address(
                "",
                days,
                compare,
                Dimension.of(dimension).map(it -> new Filter(it, value)).orElse(filter),
                Map.of());
    }

    public String screen(String path, String sort, int number) {
        var more = new LinkedHashMap<String, String>();
        more.put("sort", sort);
        more.put("page", Integer.toString(number));
        return address(path, days, compare, filter, more);
    }

    private String address(String path, int days, String compare, @Nullable Filter filter, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        if (days > 0) {
            parts.put("days", Integer.toString(days));
        } else {
            parts.put("from", period.from().toString());
            parts.put("to", period.to().toString());
        }
        if (!compare.equals("none")) parts.put("compare", compare);
        if (filter != null) {
            parts.put("by", filter.dimension().code());
            parts.put("is", filter.value());
        }
        parts.putAll(more);
        var text = new StringBuilder(base).append(path);
        parts.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
