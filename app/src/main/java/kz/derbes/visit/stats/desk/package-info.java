/** What staff write down beside the figures, and whom they let look at them. */
@NullMarked
package kz.derbes.visit.stats.desk;

import org.jspecify.annotations.NullMarked;
