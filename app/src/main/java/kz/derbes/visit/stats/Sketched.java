package kz.derbes.visit.stats;

import java.util.Map;
import org.apache.datasketches.hll.HllSketch;

/** Compares estimates with those of a recount; hits that came late may have left a visitor where they were first seen. */
final class Sketched {
    private static final double NEAR = 0.01;

    private Sketched() {}

    static long different(Map<Integer, Long> stored, Map<Integer, HllSketch> fresh, boolean whole) {
        return fresh.entrySet().stream()
                .filter(it -> !fits(stored.getOrDefault(it.getKey(), 0L), Sketches.estimate(it.getValue()), whole))
                .count();
    }

    private static boolean fits(long stored, long fresh, boolean whole) {
        double allowed = Math.max(1, fresh * NEAR);
        return stored >= fresh - allowed && (!whole || stored <= fresh + allowed);
    }
}
