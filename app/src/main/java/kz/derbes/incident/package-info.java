/** Breaches from the moment of detection: clocks, people affected, notices to them and to the authority, journal. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::approval",
            "law::cabinet",
            "law::holding",
            "law::restoring",
            "door",
            "ledger",
            "paper",
            "vault",
            "vault::watch",
            "notification"
        })
@NullMarked
package kz.derbes.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
