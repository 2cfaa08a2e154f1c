package kz.derbes.visit.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.cross.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Groups as they are counted, with what is needed to judge which of them may be shown.
 *
 * @param few numbers of the groups that may not
 * @param together how many people some groups are together, at least
 */
record Table(List<Group> groups, Set<Integer> few, ToLongFunction<Set<Integer>> together) {
    static final Table NONE = new Table(List.of(), Set.of(), it -> 0);

    /** The groups that may be shown. */
    List<Group> shown() {
        return Suppression.shown(
                groups.stream().filter(it -> !it.value().equals(Cut.REST)).toList(),
                it -> few.contains(it.v()),
                together);
    }

    /** What is not shown, all together; null when there is nothing, or too few people even so. */
    @Nullable
    Sums rest() {
        var hidden = new ArrayList<>(groups);
        hidden.removeAll(shown());
        if (hidden.isEmpty()) return null;
        var numbers = hidden.stream().map(Group::v).collect(java.util.stream.Collectors.toSet());
        boolean many =
                hidden.stream().anyMatch(it -> it.heads() >= Cell.FEW) || together.applyAsLong(numbers) >= Cell.FEW;
        return many ? sum(hidden) : null;
    }

    static Sums sum(List<Group> groups) {
        return groups.stream().map(Group::sums).reduce(Sums.NONE, Sums::plus);
    }
}
