@NullMarked
package kz.derbes.staff;

import org.jspecify.annotations.NullMarked;
