/** Offers, baskets and orders: prices in tenge, delivery data in the vault alone, returns within 14 days. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::holding",
            "law::restoring",
            "door",
            "paper",
            "ledger",
            "policy",
            "consent",
            "vault",
            "disclosure",
            "notification",
            "risk"
        })
@NullMarked
package kz.derbes.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
