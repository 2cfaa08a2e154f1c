package kz.derbes.visit.technical;

/**
 * A page and how it did, in measurements.
 *
 * @param measured how many views were measured at all
 * @param slow of how many the largest content came late (over 2.5 s)
 * @param shifting of how many the layout moved (over 0.1)
 * @param lazy of how many an act was answered late (over 0.2 s)
 * @param failing in how many a script failed
 */
public record PageTroubles(String page, long measured, long slow, long shifting, long lazy, long failing) {}
