/** The shape of work that goes on for as long as the application runs. */
@NamedInterface("rounds")
@NullMarked
package kz.derbes.law.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
