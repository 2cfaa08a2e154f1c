package kz.derbes.visit.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser measured of one page (web-vitals of the Web Performance group): milliseconds until the largest content
 * stood, thousandths of layout shift, milliseconds until an act was answered, and how many errors its scripts had. No
 * text of an error is among them.
 */
public record Vitals(Map<Measure, Integer> values) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:lcp|cls|inp|err)[0-9]{1,6}(?:\\.(?!$)|$)){1,4}");

    /** What can be measured, with the most that is called good and the least that is called poor. */
    public enum Measure {
        LCP(2500, 4000),
        CLS(100, 250),
        INP(200, 500),
        ERR(0, 0);

        private final int good;
        private final int poor;

        Measure(int good, int poor) {
            this.good = good;
            this.poor = poor;
        }

        /** How the value is called: {@code good}, {@code fair} or {@code poor}. */
        public String rating(int value) {
            return value <= good ? "good" : value <= poor ? "fair" : "poor";
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code lcp1200.cls30}; empty for null and for anything of another form. */
    static Optional<Vitals> of(@Nullable String text) {
        if (text == null || !WRITTEN.matcher(text).matches()) return Optional.empty();
        var values = new TreeMap<Measure, Integer>();
        for (String part : text.split("\\.", -1))
            values.put(
                    Measure.valueOf(part.substring(0, 3).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(part.substring(3)));
        return Optional.of(new Vitals(values));
    }
}
