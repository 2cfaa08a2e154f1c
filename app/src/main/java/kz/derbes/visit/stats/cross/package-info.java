/** Visits with several values at once, counted from the hits that are kept: sums and sketches, never a visit. */
@NullMarked
package kz.derbes.visit.stats.cross;

import org.jspecify.annotations.NullMarked;
