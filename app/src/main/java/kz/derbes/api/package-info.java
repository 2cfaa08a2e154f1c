/** The door for the operator's own programs: a person read for a purpose, by a key that opens no other. */
@ApplicationModule(allowedDependencies = {"law", "door", "vault"})
@NullMarked
package kz.derbes.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
