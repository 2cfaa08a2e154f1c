/** Many callers, one durable write, each told when its own item is safe. */
@NullMarked
package kz.derbes.groupcommit;

import org.jspecify.annotations.NullMarked;
