/** The door through which a room that may not know the outbox has a letter written. */
@NamedInterface("letter")
@NullMarked
package kz.derbes.law.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
