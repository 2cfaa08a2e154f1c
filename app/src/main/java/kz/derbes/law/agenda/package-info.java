/** The door through which a room tells the staff's home what has to be done, and by when. */
@NamedInterface("agenda")
@NullMarked
package kz.derbes.law.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
