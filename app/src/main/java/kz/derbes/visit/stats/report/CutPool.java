package kz.derbes.visit.stats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.cross.Cut;
import kz.derbes.visit.stats.cross.Slice;
import org.jspecify.annotations.Nullable;

/** Visits that pass several filters, as a pass over the hits has counted them. */
final class CutPool implements Pool {
    private final Cut cut;

    private CutPool(Cut cut) {
        this.cut = cut;
    }

    /** Nobody when a filter is a value that would not be shown among the visits that pass the others. */
    static Pool of(Cut cut) {
        boolean open = IntStream.range(0, cut.filters().size()).allMatch(it -> isShown(cut, it));
        return open ? new CutPool(cut) : Pool.ofNobody();
    }

    private static boolean isShown(Cut cut, int filter) {
        String value = cut.filters().get(filter).value();
        return table(cut.beside(filter), it -> it.people() < Cell.FEW).shown().stream()
                .anyMatch(it -> it.value().equals(value));
    }

    private static Table table(Map<String, Slice> slices, Predicate<Slice> isFew) {
        var groups = new ArrayList<Group>();
        var few = new HashSet<Integer>();
        var numbered = new HashMap<Integer, Slice>();
        slices.forEach((value, slice) -> {
            var sums = slice.sums();
            if (sums.visits() == 0) return;
            int number = numbered.size();
            numbered.put(number, slice);
            if (isFew.test(slice)) few.add(number);
            groups.add(new Group(
                    number,
                    value,
                    new Sums(sums.views(), sums.visits(), sums.bounces(), sums.seconds()),
                    slice.people()));
        });
        return new Table(
                groups,
                few,
                hidden -> Cut.together(hidden.stream().map(numbered::get).toList()));
    }

    @Override
    public Table days() {
        var days = cut.days().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
        return table(days, Slice::isFew);
    }

    @Override
    public Table values(Dimension dimension) {
        return table(cut.values(dimension), Slice::isFew);
    }

    @Override
    public boolean isFew() {
        return cut.whole().isFew();
    }

    @Override
    public @Nullable Long visitors() {
        return cut.whole().people();
    }

    @Override
    public Map<Integer, Long> visitors(Dimension dimension, List<Group> groups) {
        return groups.stream().collect(Collectors.toMap(Group::v, Group::heads));
    }
}
