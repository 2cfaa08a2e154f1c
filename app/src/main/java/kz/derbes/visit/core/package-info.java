/** The rules of a hit: which page it may name, where it may come from, and what of it may be kept. */
@NullMarked
package kz.derbes.visit.core;

import org.jspecify.annotations.NullMarked;
