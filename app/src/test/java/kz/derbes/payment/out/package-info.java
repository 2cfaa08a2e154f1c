@NullMarked
package kz.derbes.payment.out;

import org.jspecify.annotations.NullMarked;
