/** Sign-up, sign-in, the cabinet and its sessions; the door of the site. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::cabinet",
            "law::counting",
            "law::holding",
            "law::letter",
            "law::restoring",
            "door",
            "ledger",
            "policy",
            "risk",
            "consent",
            "vault",
            "vault::watch",
            "notification"
        })
@NullMarked
package kz.derbes.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
