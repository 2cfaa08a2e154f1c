package kz.derbes.prove;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts for a reader. */
final class Table {
    private static final int WIDTH = 110;

    private Table() {}

    static String of(List<Verdict> verdicts) {
        var lines = verdicts.stream().map(Table::line).collect(Collectors.joining("\n"));
        var sums = verdicts.stream()
                .collect(Collectors.groupingBy(it -> it.state().code(), TreeMap::new, Collectors.counting()));
        return lines
                + "\n\n"
                + sums.entrySet().stream()
                        .map(it -> it.getValue() + " " + it.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String line(Verdict it) {
        String seen = it.state() == State.BROKEN || it.seen().length() <= WIDTH
                ? it.seen()
                : it.seen().substring(0, WIDTH - 1) + "…";
        return "%-9s %-7s %3d  %s".formatted(it.key(), it.state().code(), it.checks(), seen);
    }
}
