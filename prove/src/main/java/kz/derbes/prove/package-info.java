/** Walks a running instance from outside, as visitor, user and staff, and says which clauses are kept. */
@NullMarked
package kz.derbes.prove;

import org.jspecify.annotations.NullMarked;
