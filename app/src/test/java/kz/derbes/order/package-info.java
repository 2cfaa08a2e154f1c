@NullMarked
package kz.derbes.order;

import org.jspecify.annotations.NullMarked;
