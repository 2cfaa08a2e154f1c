/** Documents written once and given out as PDF, DOCX or HTML. */
@ApplicationModule(allowedDependencies = "law")
@NullMarked
package kz.derbes.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
