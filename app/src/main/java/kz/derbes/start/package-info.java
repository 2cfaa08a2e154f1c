/** What stands before the first room opens: PostgreSQL from the jar and the secrets outside the database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.derbes.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
