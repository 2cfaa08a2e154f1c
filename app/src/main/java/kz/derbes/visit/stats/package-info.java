/** VisitFigures of visits that were allowed: summed by day as hits come in, recounted from the hits while they are kept. */
@NullMarked
package kz.derbes.visit.stats;

import org.jspecify.annotations.NullMarked;
