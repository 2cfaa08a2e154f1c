package kz.derbes.census;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.derbes.law.counting.Trait;
import org.springframework.stereotype.Component;

/** Blurred counts of every combination there could be, whether anybody is in it or not: absence tells nothing. */
@Component
class Blur {
    private final Noise noise;

    Blur(Noise noise) {
        this.noise = noise;
    }

    /** How many combinations the columns have. */
    static long cells(List<Trait> columns) {
        return columns.stream().mapToLong(it -> it.values().size()).reduce(1, Math::multiplyExact);
    }

    /** The blurred groups of at least k people by their blurred count; what is left out follows from the noise alone. */
    List<Group> of(Map<List<String>, Long> counts, List<Trait> columns, Question question) {
        return combinations(columns).stream()
                .map(it -> new Group(it, counts.getOrDefault(it, 0L) + noise.draw(question.epsilon())))
                .filter(it -> it.people() >= question.k())
                .toList();
    }

    private static List<List<String>> combinations(List<Trait> columns) {
        List<List<String>> all = List.of(List.of());
        for (var column : columns) {
            var longer = new ArrayList<List<String>>();
            for (var values : all) column.values().forEach(it -> longer.add(with(values, it)));
            all = longer;
        }
        return all;
    }

    private static List<String> with(List<String> values, String last) {
        var longer = new ArrayList<>(values);
        longer.add(last);
        return List.copyOf(longer);
    }
}
