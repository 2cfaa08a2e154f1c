/** Pixel intake that answers after the write is safe, hits without identity unless allowed, and their figures. */
@ApplicationModule(
        allowedDependencies = {"law", "law::agenda", "law::holding", "paper", "groupcommit", "consent", "place", "vault"
        })
@NullMarked
package kz.derbes.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
