package kz.derbes.risk.signal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sorted spans of numbers that do not touch; 16 bytes each. */
final class Spans {
    private final long[] starts;
    private final long[] ends;

    private Spans(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** A first and a last number. */
    record Span(long first, long last) {}

    static Spans of(List<Span> given) {
        var sorted = given.stream()
                .sorted(Comparator.comparingLong(Span::first).thenComparingLong(Span::last))
                .toList();
        var starts = new long[sorted.size()];
        var ends = new long[sorted.size()];
        int count = 0;
        for (var span : sorted) {
            if (count > 0 && span.first() <= ends[count - 1]) ends[count - 1] = Math.max(ends[count - 1], span.last());
            else {
                starts[count] = span.first();
                ends[count++] = span.last();
            }
        }
        return new Spans(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    boolean contains(long number) {
        int at = Arrays.binarySearch(starts, number);
        if (at >= 0) return true;
        int before = -at - 2;
        return before >= 0 && number <= ends[before];
    }

    int count() {
        return starts.length;
    }
}
