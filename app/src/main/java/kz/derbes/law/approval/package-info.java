/** The door for deeds that need two people: asked by one member of staff, allowed by another. */
@NamedInterface("approval")
@NullMarked
package kz.derbes.law.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
