/** The door through which a room says what it keeps about people and is asked to show and erase it. */
@NamedInterface("holding")
@NullMarked
package kz.derbes.law.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
