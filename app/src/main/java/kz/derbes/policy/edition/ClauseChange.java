package kz.derbes.policy.edition;

import java.util.List;
import java.util.stream.Stream;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.Keys;
import kz.derbes.policy.reading.Reading;

/** One clause that differs between two editions. */
public record ClauseChange(String key, List<WordDiff.Run> runs) {

    /** The clauses that differ, in the order of their keys. */
    public static List<ClauseChange> between(Reading before, Reading after) {
        return Stream.concat(before.clauses().stream(), after.clauses().stream())
                .map(Clause::key)
                .distinct()
                .sorted(Keys.ORDER)
                .map(it -> new ClauseChange(it, WordDiff.of(text(before, it), text(after, it))))
                .filter(it -> it.runs().stream().anyMatch(run -> run.change() != WordDiff.Change.SAME))
                .toList();
    }

    private static String text(Reading reading, String key) {
        return reading.clause(key).map(it -> it.text().strip()).orElse("");
    }
}
