/** Letters out: templates in three languages, retry, proof of sending; the address is read only while sending. */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "law::agenda",
            "law::holding",
            "law::restoring",
            "law::rounds",
            "ledger",
            "consent",
            "vault",
            "disclosure"
        })
@NullMarked
package kz.derbes.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
