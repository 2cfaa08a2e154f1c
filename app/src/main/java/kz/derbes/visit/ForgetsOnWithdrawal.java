package kz.derbes.visit;

import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.law.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Deletes a visitor's hits when the consent to keep them ends (PDL 8(2)). */
@Component
class ForgetsOnWithdrawal {
    private final HitRows hits;

    ForgetsOnWithdrawal(HitRows hits) {
        this.hits = hits;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.scope() == Scope.MEASUREMENT) hits.deleteOf(withdrawn.party());
    }
}
