/** The only readable person: fields sealed under a key per subject, purpose and consent checked in the read. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::approval",
            "law::counting",
            "law::holding",
            "law::restoring",
            "ledger",
            "consent",
            "groupcommit"
        })
@NullMarked
package kz.derbes.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
