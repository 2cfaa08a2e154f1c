/** The door to what the owner of the accounts knows and does for many people at once. */
@NamedInterface("cabinet")
@NullMarked
package kz.derbes.law.cabinet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
