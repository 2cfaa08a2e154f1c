@NullMarked
package kz.derbes.notification;

import org.jspecify.annotations.NullMarked;
