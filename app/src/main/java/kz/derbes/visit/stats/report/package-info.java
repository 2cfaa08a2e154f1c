/** What staff ask of the figures, and answers in which no group of fewer than five people shows. */
@NullMarked
package kz.derbes.visit.stats.report;

import org.jspecify.annotations.NullMarked;
