/** Coarse place and risk from signals that are not kept; no Stop is final without a person who looked. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::approval",
            "law::holding",
            "law::letter",
            "groupcommit",
            "door",
            "ledger",
            "place",
            "vault"
        })
@NullMarked
package kz.derbes.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
