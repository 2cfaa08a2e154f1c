/** The country of a network address, from a table on this machine: nobody outside is ever asked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.derbes.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
