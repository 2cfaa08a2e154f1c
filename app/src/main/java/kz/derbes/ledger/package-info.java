/** The memory that cannot be quietly changed: facts recorded with the deed, woven into a tree, sealed by checkpoints. */
@ApplicationModule(allowedDependencies = {"law", "law::holding", "law::restoring", "tlog"})
@NullMarked
package kz.derbes.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
