/** Tests of whom a breach reached and how they are told. */
@NullMarked
package kz.derbes.incident.people;

import org.jspecify.annotations.NullMarked;
