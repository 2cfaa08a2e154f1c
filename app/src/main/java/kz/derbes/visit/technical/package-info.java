/** How fast pages were and where they failed, counted by page for finding faults (clauses 3.3.2 and 4.1.4). */
@NullMarked
package kz.derbes.visit.technical;

import org.jspecify.annotations.NullMarked;
