@NullMarked
package kz.derbes.payment.refund;

import org.jspecify.annotations.NullMarked;
