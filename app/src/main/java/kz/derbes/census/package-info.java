/** Counts of people for statistics, depersonalised: gated by the size of groups or blurred by noise, released by two. */
@ApplicationModule(allowedDependencies = {"law", "law::counting", "law::holding", "law::approval", "ledger"})
@NullMarked
package kz.derbes.census;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
