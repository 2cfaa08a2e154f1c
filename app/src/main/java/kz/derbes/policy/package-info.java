/** The site's promise: the policy read from the operator's own document, its editions and how each clause is kept. */
@ApplicationModule(allowedDependencies = {"law", "law::holding", "paper", "ledger"})
@NullMarked
package kz.derbes.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
