package kz.derbes.bench;

import java.util.Collection;

/** The middle of some measurements. */
final class Median {

    private Median() {}

    static double of(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
