/** What is kept and why, computed from the rooms; its approved editions, the documents made of it, and proof for the authority. */
@ApplicationModule(
        allowedDependencies = {"law", "law::agenda", "law::counting", "law::holding", "paper", "ledger", "policy"})
@NullMarked
package kz.derbes.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
