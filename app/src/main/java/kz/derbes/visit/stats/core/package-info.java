/** What a visit is and what it adds to the figures: plain rules without a database. */
@NullMarked
package kz.derbes.visit.stats.core;

import org.jspecify.annotations.NullMarked;
