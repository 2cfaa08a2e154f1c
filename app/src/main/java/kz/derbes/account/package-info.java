/** Sign-up, sign-in, the cabinet, roles and sessions; the doors of the house. */
@ApplicationModule(
        allowedDependencies = {"law", "law::holding", "ledger", "policy", "consent", "vault", "notification"})
@NullMarked
package kz.derbes.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
