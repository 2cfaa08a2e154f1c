/** What keeps hits out that no reader made: crawlers, programs, prepared pages, machines, the operator's own visits. */
@NullMarked
package kz.derbes.visit.sieve;

import org.jspecify.annotations.NullMarked;
