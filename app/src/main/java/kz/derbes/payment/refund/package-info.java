/** Money back: what has to go, what went, and what nobody knows yet. */
@NullMarked
package kz.derbes.payment.refund;

import org.jspecify.annotations.NullMarked;
