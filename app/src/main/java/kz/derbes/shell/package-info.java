/** The two layouts, the home page, languages, menu, error pages and security headers; it knows no room. */
@ApplicationModule(allowedDependencies = {"law", "law::agenda", "groupcommit"})
@NullMarked
package kz.derbes.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
