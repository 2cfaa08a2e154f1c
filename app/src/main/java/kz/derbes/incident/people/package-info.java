/** Whom a breach reached and how they are told: computed, stored, told, signed out, asked what they did. */
@NullMarked
package kz.derbes.incident.people;

import org.jspecify.annotations.NullMarked;
