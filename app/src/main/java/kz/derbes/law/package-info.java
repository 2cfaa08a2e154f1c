/** The law book and the language of the house: purposes, bases, field codes, terms and the working calendar. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.derbes.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
