/** Fiscal receipts: one for each payment and each refund, given by an online cash register. */
@NullMarked
package kz.derbes.payment.till;

import org.jspecify.annotations.NullMarked;
