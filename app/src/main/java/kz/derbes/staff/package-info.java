/** Those who may look: members by number, their roles and factors, the door of the console, deeds that need two. */
@ApplicationModule(
        allowedDependencies = {"law", "law::agenda", "law::approval", "law::restoring", "paper", "door", "ledger"})
@NullMarked
package kz.derbes.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
