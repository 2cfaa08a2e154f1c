package kz.derbes.census;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether exact counts may leave: k-anonymity of every group, and l-diversity where a trait is sensitive. */
final class Gate {
    private Gate() {}

    /** A group that stands in the way, by the values of its columns. */
    record Small(List<String> values, Why why) {}

    /** What a group lacks. */
    enum Why {
        PEOPLE,
        DIVERSITY
    }

    /** The groups that are too small, in the order of their values; empty when the table may leave. */
    static List<Small> standsInTheWay(Map<List<String>, Long> counts, Question question) {
        return groups(counts, question).entrySet().stream()
                .flatMap(it -> judge(it.getKey(), it.getValue(), question).stream())
                .toList();
    }

    private static Optional<Small> judge(List<String> values, Map<List<String>, Long> cells, Question question) {
        long people = cells.values().stream().mapToLong(Long::longValue).sum();
        if (people < question.k()) return Optional.of(new Small(values, Why.PEOPLE));
        boolean uniform = question.sensitive() != null && cells.size() < question.l();
        return uniform ? Optional.of(new Small(values, Why.DIVERSITY)) : Optional.empty();
    }

    private static SortedMap<List<String>, Map<List<String>, Long>> groups(
            Map<List<String>, Long> counts, Question question) {
        int columns = question.columns().size();
        var groups = new TreeMap<List<String>, Map<List<String>, Long>>(Groups.ORDER);
        counts.entrySet().stream()
                .collect(Collectors.groupingBy(it -> List.copyOf(it.getKey().subList(0, columns))))
                .forEach((values, cells) -> groups.put(
                        values, cells.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return groups;
    }
}
