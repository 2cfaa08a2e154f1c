package kz.derbes.visit.stats.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import kz.derbes.visit.stats.core.Cell;

/**
 * Hides groups of fewer than five people (RET-08), and then the smallest that is left as well while one alone is hidden
 * or those hidden are together fewer than five: what is shown could be taken away from the whole.
 */
final class Suppression {

    private Suppression() {}

    /**
     * Splits groups into those that may be shown and those that may not.
     *
     * @param isFew whether a group alone is too small
     * @param people how many people some groups are together, at least
     * @return the groups that may be shown
     */
    static List<Group> shown(List<Group> groups, Predicate<Group> isFew, ToLongFunction<Set<Integer>> people) {
        var shown = new ArrayList<Group>();
        var hidden = new HashSet<Integer>();
        for (var group : groups) {
            if (isFew.test(group)) hidden.add(group.v());
            else shown.add(group);
        }
        shown.sort(Order.VISITS.by());
        while (!hidden.isEmpty() && !shown.isEmpty() && (hidden.size() == 1 || people.applyAsLong(hidden) < Cell.FEW))
            hidden.add(shown.removeLast().v());
        return shown;
    }
}
