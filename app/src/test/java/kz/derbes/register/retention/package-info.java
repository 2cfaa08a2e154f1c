@NullMarked
package kz.derbes.register.retention;

import org.jspecify.annotations.NullMarked;
