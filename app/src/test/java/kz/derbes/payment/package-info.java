@NullMarked
package kz.derbes.payment;

import org.jspecify.annotations.NullMarked;
