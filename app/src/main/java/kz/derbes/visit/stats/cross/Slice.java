package kz.derbes.visit.stats.cross;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.visit.stats.Sketches;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Measures;
import org.apache.datasketches.hll.HllSketch;
import org.jspecify.annotations.Nullable;

/**
 * The visits that have one value, cut into parts by the filters they pass. A part is a number whose bits say which
 * filters its visits pass; the last part passes all of them and alone is asked for.
 */
public final class Slice {
    private final Measures sums = new Measures();
    private final @Nullable HllSketch[] people;

    Slice(int filters) {
        people = new HllSketch[1 << filters];
    }

    void add(int part, UUID visitor, Measures measures) {
        var sketch = people[part];
        if (sketch == null) people[part] = sketch = Sketches.empty();
        sketch.update(new long[] {visitor.getMostSignificantBits(), visitor.getLeastSignificantBits()});
        if (part == people.length - 1) sums.add(measures, 1);
    }

    /** Of the visits that pass all filters. */
    public Measures sums() {
        return sums;
    }

    /** About how many people these visits are of; exact while they are few. */
    public long people() {
        return people(people.length - 1);
    }

    private long people(int part) {
        var sketch = people[part];
        return sketch == null ? 0 : Sketches.estimate(sketch);
    }

    /**
     * Whether these visits are of fewer than five people, or some other part of the value is: whoever knows the figures
     * under fewer filters could subtract and be left with it.
     */
    public boolean isFew() {
        return people() < Cell.FEW || leavesFew();
    }

    /** Whether a part that is not asked for has one to four people. */
    public boolean leavesFew() {
        return IntStream.range(0, people.length - 1).mapToLong(this::people).anyMatch(it -> it > 0 && it < Cell.FEW);
    }

    /** About how many people these visits are of with those of other values. */
    static long together(java.util.Collection<Slice> slices) {
        var sketches = slices.stream()
                .map(it -> it.people[it.people.length - 1])
                .filter(Objects::nonNull)
                .toList();
        return sketches.isEmpty() ? 0 : Sketches.estimate(Sketches.union(sketches));
    }

    @Override
    public String toString() {
        return "Slice"
                + Arrays.toString(IntStream.range(0, people.length)
                        .mapToLong(this::people)
                        .toArray());
    }
}
