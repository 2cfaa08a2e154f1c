@NullMarked
package kz.derbes.notification.out;

import org.jspecify.annotations.NullMarked;
