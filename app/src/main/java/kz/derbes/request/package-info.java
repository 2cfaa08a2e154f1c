/** What people ask of the operator: each request with its clocks, its answer in writing and a receipt. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::holding",
            "law::restoring",
            "paper",
            "door",
            "ledger",
            "policy",
            "consent",
            "vault",
            "notification"
        })
@NullMarked
package kz.derbes.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
