package kz.derbes.visit.stats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values.
 *
 * @param rest values too rare to be named, and those that found no place, together; null when there are none or they
 *     are too few people even together
 * @param number which screen of how many, both from 1
 */
public record Lines(List<Line> shown, @Nullable Sums rest, int number, int count, long total) {

    public boolean isEmpty() {
        return shown.isEmpty() && rest == null;
    }

    /** Whether of any line it is known how many visitors it had. */
    public boolean isVisited() {
        return shown.stream().anyMatch(it -> it.visitors() != null);
    }
}
