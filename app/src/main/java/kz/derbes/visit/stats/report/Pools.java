package kz.derbes.visit.stats.report;

import java.util.List;
import java.util.Optional;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.core.Place;
import kz.derbes.visit.stats.cross.Crossing;
import kz.derbes.visit.stats.cross.TooMuchToCount;
import org.springframework.stereotype.Component;

/** Finds the visits of a question: in the kept sums with up to one filter, otherwise in the hits. */
@Component
class Pools {
    private final StatFigureRows rows;
    private final Crossing crossing;

    Pools(StatFigureRows rows, Crossing crossing) {
        this.rows = rows;
        this.crossing = crossing;
    }

    /** @throws TooMuchToCount when there are several filters, and the hits of the period too many or gone */
    Pool of(Question question) {
        var filters = question.filters();
        if (filters.isEmpty()) return stored(question, Dimension.ALL);
        if (filters.size() > 1) return CutPool.of(crossing.of(question.period(), filters));
        var filter = filters.getFirst();
        return rows.number(filter)
                .filter(it -> isShown(question, filter))
                .map(it -> stored(question, it))
                .orElseGet(Pool::ofNobody);
    }

    /** The same for who wants no lists: two filters are answered over any period, unless both are pages or events. */
    Pool ofDays(Question question) {
        try {
            return of(question);
        } catch (TooMuchToCount e) {
            return pair(question).orElseThrow(() -> e);
        }
    }

    private Pool stored(Question question, int f) {
        return new StoredPool(rows, crossing, question, f);
    }

    /** What is hidden in its own list is not told as a filter either: the others could be taken away from the whole. */
    private boolean isShown(Question question, Filter filter) {
        var all = new Question(question.period(), List.of());
        return stored(all, Dimension.ALL).values(filter.dimension()).shown().stream()
                .anyMatch(it -> it.value().equals(filter.value()));
    }

    private Optional<Pool> pair(Question question) {
        var filters = question.filters();
        if (filters.size() != 2) return Optional.empty();
        var one = filters.get(0);
        var other = filters.get(1);
        if (isWhole(other)) return Optional.of(pair(question, one, other));
        return isWhole(one) ? Optional.of(pair(question, other, one)) : Optional.empty();
    }

    /** Whether the sums of the value are those of whole visits, not of one page among others. */
    private static boolean isWhole(Filter filter) {
        return !filter.dimension().several() || filter.dimension() == Dimension.GOAL;
    }

    private Pool pair(Question question, Filter one, Filter other) {
        var f = rows.number(one);
        var v = rows.number(other);
        boolean shown = f.isPresent()
                && v.isPresent()
                && isShown(question, one)
                && stored(question, f.get()).values(other.dimension()).shown().stream()
                        .anyMatch(it -> it.value().equals(other.value()));
        if (!shown) return Pool.ofNobody();
        return new PairPool(
                rows,
                question.period(),
                new Place(f.orElseThrow(), other.dimension().number(), v.orElseThrow()));
    }
}
