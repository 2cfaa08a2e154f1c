package kz.derbes.visit;

import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.law.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Deletes a visitor's hits when the consent to keep them ends (PDL 8(2)). */
@Component
class ForgetsOnWithdrawal {
    private final Forgetting forgetting;

    ForgetsOnWithdrawal(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.scope() == Scope.MEASUREMENT) forgetting.forget(withdrawn.party());
    }
}
