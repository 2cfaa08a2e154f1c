/** The ways money takes outside the house: one port, and an adapter for each payment organisation. */
@NullMarked
package kz.derbes.payment.out;

import org.jspecify.annotations.NullMarked;
