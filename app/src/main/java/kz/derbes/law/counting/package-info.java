/** The door through which rooms tell people apart by codes, for counting them and for nothing else. */
@NamedInterface("counting")
@NullMarked
package kz.derbes.law.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
