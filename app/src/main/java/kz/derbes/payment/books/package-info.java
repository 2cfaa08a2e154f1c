/** The books beside what providers and banks say: daily lists, imported statements, differences until they are explained. */
@NullMarked
package kz.derbes.payment.books;

import org.jspecify.annotations.NullMarked;
