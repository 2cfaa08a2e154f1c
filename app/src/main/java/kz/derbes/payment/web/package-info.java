/** Pages of payments: for buyers, for providers' hooks, for the finance staff. */
@NullMarked
package kz.derbes.payment.web;

import org.jspecify.annotations.NullMarked;
