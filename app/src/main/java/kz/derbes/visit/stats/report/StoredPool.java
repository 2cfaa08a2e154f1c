package kz.derbes.visit.stats.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Place;
import kz.derbes.visit.stats.cross.Crossing;
import kz.derbes.visit.stats.cross.Cut;
import org.jspecify.annotations.Nullable;

/** All visits, or those that pass one filter, as their sums are kept; visitors of lines from the hits where they are few enough to be read. */
final class StoredPool implements Pool {
    private final StatFigureRows rows;
    private final Crossing crossing;
    private final Question question;
    private final int f;

    /** @param f number of the one filter of the question; nought without one */
    StoredPool(StatFigureRows rows, Crossing crossing, Question question, int f) {
        this.rows = rows;
        this.crossing = crossing;
        this.question = question;
        this.f = f;
    }

    private Period period() {
        return question.period();
    }

    @Override
    public Table days() {
        var place = new Place(f, Dimension.ALL, Dimension.ALL);
        var groups = rows.days(period(), place);
        var few = groups.stream()
                .filter(it -> it.heads() < Cell.FEW)
                .map(Group::v)
                .collect(Collectors.toSet());
        return new Table(groups, few, hidden -> rows.ofDays(place, hidden));
    }

    @Override
    public Table values(Dimension dimension) {
        var groups = rows.groups(period(), f, dimension);
        return new Table(
                groups, few(dimension, groups), hidden -> rows.together(period(), f, dimension.number(), hidden));
    }

    /** Values that are too few people, or that leave too few visits when taken away from the whole. */
    private Set<Integer> few(Dimension dimension, List<Group> groups) {
        var doubtful = groups.stream()
                .filter(it -> it.heads() < Cell.FEW)
                .map(Group::v)
                .toList();
        var people = rows.people(period(), f, dimension.number(), doubtful);
        var few = new HashSet<Integer>();
        doubtful.stream().filter(it -> people.getOrDefault(it, 0L) < Cell.FEW).forEach(few::add);
        if (f == Dimension.ALL) return few;
        var whole = new HashMap<Integer, Long>();
        rows.groups(period(), Dimension.ALL, dimension)
                .forEach(it -> whole.put(it.v(), it.sums().visits()));
        groups.stream()
                .filter(it -> isFew(whole.getOrDefault(it.v(), 0L) - it.sums().visits()))
                .forEach(it -> few.add(it.v()));
        return few;
    }

    static boolean isFew(long visits) {
        return visits > 0 && visits < Cell.FEW;
    }

    @Override
    public boolean isFew() {
        var days = days();
        return days.groups().stream().noneMatch(it -> it.heads() >= Cell.FEW)
                && days.together()
                                .applyAsLong(
                                        days.groups().stream().map(Group::v).collect(Collectors.toSet()))
                        < Cell.FEW;
    }

    @Override
    public @Nullable Long visitors() {
        return rows.visitors(period(), List.of(f)).get(f);
    }

    @Override
    public Map<Integer, Long> visitors(Dimension dimension, List<Group> groups) {
        if (f == Dimension.ALL && dimension.sketched())
            return rows.visitors(period(), groups.stream().map(Group::v).toList());
        return crossing.ifLittle(period(), question.filters())
                .map(it -> visitors(it, dimension, groups))
                .orElse(Map.of());
    }

    private static Map<Integer, Long> visitors(Cut cut, Dimension dimension, List<Group> groups) {
        var slices = cut.values(dimension);
        var visitors = new HashMap<Integer, Long>();
        for (var group : groups) {
            var slice = slices.get(group.value());
            if (slice != null && !slice.isFew())
                visitors.put(group.v(), Objects.requireNonNull(slice).people());
        }
        return visitors;
    }
}
