@NullMarked
package kz.derbes.payment.books;

import org.jspecify.annotations.NullMarked;
