/** The door through which a room does its deeds again to a database that was restored from a copy. */
@NamedInterface("restoring")
@NullMarked
package kz.derbes.law.restoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
