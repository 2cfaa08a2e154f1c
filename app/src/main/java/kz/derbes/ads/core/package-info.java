/** The rules of advertisements: who may be shown where, what was really looked at, and how a price is written. */
@NullMarked
package kz.derbes.ads.core;

import org.jspecify.annotations.NullMarked;
