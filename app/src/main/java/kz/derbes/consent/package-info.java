/** Who allowed what, when, on which wording, until when; withdrawal takes effect at once. */
@ApplicationModule(allowedDependencies = {"law", "law::counting", "law::holding", "law::restoring", "ledger", "policy"})
@NullMarked
package kz.derbes.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
