/** What every door of the house has in common: strict headers, sessions that end, forms, counted tries, slow hashes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.derbes.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
