package kz.derbes.visit.stats.report;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Place;
import org.jspecify.annotations.Nullable;

/**
 * Visits that pass two filters, as one of the stored sums: of the visits with the one value those with the other. It
 * reaches as far back as there are figures, but knows the days alone and no lists.
 */
final class PairPool implements Pool {
    private final StatFigureRows rows;
    private final Period period;
    private final Place place;

    PairPool(StatFigureRows rows, Period period, Place place) {
        this.rows = rows;
        this.period = period;
        this.place = place;
    }

    @Override
    public Table days() {
        var groups = rows.days(period, place);
        var few = groups.stream()
                .filter(it -> it.heads() < Cell.FEW)
                .map(Group::v)
                .collect(Collectors.toSet());
        return new Table(groups, few, hidden -> rows.ofDays(place, hidden));
    }

    @Override
    public Table values(Dimension dimension) {
        throw new IllegalStateException("sums of pairs know no lists");
    }

    /** Judged by people for the pair itself, by visits for what would be left of each filter and of all without both. */
    @Override
    public boolean isFew() {
        var days = days();
        boolean many = days.groups().stream().anyMatch(it -> it.heads() >= Cell.FEW)
                || days.together()
                                .applyAsLong(
                                        days.groups().stream().map(Group::v).collect(Collectors.toSet()))
                        >= Cell.FEW;
        return !many || leavesFew(days);
    }

    private boolean leavesFew(Table days) {
        ToLongFunction<Integer> visits = it -> Table.sum(rows.days(period, new Place(it, Dimension.ALL, Dimension.ALL)))
                .visits();
        long both = Table.sum(days.groups()).visits();
        long one = visits.applyAsLong(place.f());
        long other = Table.sum(rows.days(period, new Place(Dimension.ALL, place.dimension(), place.v())))
                .visits();
        long all = visits.applyAsLong(Dimension.ALL);
        return Stream.of(one - both, other - both, all - one - other + both).anyMatch(StoredPool::isFew);
    }

    @Override
    public @Nullable Long visitors() {
        return null;
    }

    @Override
    public Map<Integer, Long> visitors(Dimension dimension, List<Group> groups) {
        return Map.of();
    }
}
