/** Money in and back: attempts, the port of the providers, outcomes that are asked for until they are known, receipts. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::approval",
            "law::holding",
            "law::letter",
            "law::rounds",
            "door",
            "ledger",
            "order",
            "risk",
            "disclosure",
            "incident",
            "paper"
        })
@NullMarked
package kz.derbes.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
