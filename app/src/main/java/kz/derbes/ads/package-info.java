/** Labelled advertisements: chosen by page and time, by country only with permission, counted without a person. */
@ApplicationModule(
        allowedDependencies = {"law", "law::agenda", "law::holding", "groupcommit", "place", "door", "ledger", "consent"
        })
@NullMarked
package kz.derbes.ads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
