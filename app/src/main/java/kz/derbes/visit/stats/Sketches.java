package kz.derbes.visit.stats;

import java.util.Collection;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.HllUnion;
import org.apache.datasketches.hll.TgtHllType;

/**
 * HyperLogLog sketches of 4,096 registers (Flajolet and others 2007, as Apache DataSketches does it): their standard
 * error is 1.7 %, so that nineteen of twenty estimates are within 3.4 %; up to some hundreds they count exactly.
 */
public final class Sketches {
    /** How far an estimate may be off, in tenths of a percent, nineteen times of twenty. */
    public static final int ERROR_PER_MILLE = 34;

    private static final int LOG_REGISTERS = 12;

    private Sketches() {}

    public static HllSketch empty() {
        return new HllSketch(LOG_REGISTERS, TgtHllType.HLL_4);
    }

    public static HllSketch union(Collection<HllSketch> sketches) {
        var union = new HllUnion(LOG_REGISTERS);
        sketches.forEach(union::update);
        return union.getResult(TgtHllType.HLL_4);
    }

    /** The estimate that does not depend on the order in which visitors came. */
    public static long estimate(HllSketch sketch) {
        return Math.round(sketch.getCompositeEstimate());
    }
}
