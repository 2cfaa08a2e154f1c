/** How large the operator is by the number of people whose data it holds. */
@NullMarked
package kz.derbes.register.size;

import org.jspecify.annotations.NullMarked;
