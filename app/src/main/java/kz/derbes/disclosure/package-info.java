/** The only way out: what leaves the site about a person, to whom, on what ground, and the register of it. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::approval",
            "law::holding",
            "law::letter",
            "law::restoring",
            "ledger",
            "consent",
            "paper",
            "policy",
            "vault"
        })
@NullMarked
package kz.derbes.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
