package kz.derbes.visit.stats.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.derbes.visit.stats.report.Overview;
import org.jspecify.annotations.Nullable;

/** The figures at the head of the overview. */
final class Tiles {
    private static final long ALL = 100;

    private Tiles() {}

    static List<Tile> of(Overview now, @Nullable Overview then, Locale locale) {
        var number = NumberFormat.getIntegerInstance(locale);
        return List.of(
                tile("everybody", now, then, it -> (double) it.everybody(), number::format, true),
                tile("visitors", now, then, Tiles::visitors, it -> "≈ " + number.format(it), true),
                tile("visits", now, then, it -> sums(it, 0), number::format, true),
                tile("views", now, then, it -> sums(it, 1), it -> String.format(locale, "%.1f", it), true),
                tile("bounces", now, then, it -> sums(it, 2), it -> number.format(it) + " %", false),
                tile("duration", now, then, it -> sums(it, 3), Tiles::minutes, true));
    }

    private static Tile tile(
            String key,
            Overview now,
            @Nullable Overview then,
            Function<Overview, @Nullable Double> figure,
            Function<Double, String> written,
            boolean good) {
        Double value = figure.apply(now);
        Double before = then == null ? null : figure.apply(then);
        if (value == null) return new Tile(key, null, null);
        return new Tile(key, written.apply(value), before == null || before == 0 ? null : change(value, before, good));
    }

    private static Change change(double value, double before, boolean good) {
        return new Change(Math.round(ALL * (value - before) / before), good);
    }

    private static @Nullable Double visitors(Overview overview) {
        Long visitors = overview.visitors();
        return visitors == null ? null : (double) visitors;
    }

    private static @Nullable Double sums(Overview overview, int which) {
        var sums = overview.sums();
        if (sums == null) return null;
        return switch (which) {
            case 0 -> (double) sums.visits();
            case 1 -> sums.viewsPerVisit();
            case 2 -> (double) sums.bounceRate();
            default -> (double) sums.secondsPerVisit();
        };
    }

    private static String minutes(double seconds) {
        return "%d:%02d".formatted((long) seconds / 60, (long) seconds % 60);
    }
}
