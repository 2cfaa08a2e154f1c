package kz.derbes.visit.stats;

import kz.derbes.consent.ConsentWithdrawn;
import kz.derbes.law.Scope;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Deletes the number by lot of a visitor whose consent ended, so that no sketch can be asked for them (RET-08). It waits
 * for a batch under way, which may have drawn the number a moment ago.
 */
@Component
class NumbersForgotten {
    private final CursorRows cursor;
    private final NumberRows numbers;

    NumbersForgotten(CursorRows cursor, NumberRows numbers) {
        this.cursor = cursor;
        this.numbers = numbers;
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.scope() != Scope.MEASUREMENT) return;
        cursor.lock();
        numbers.delete(withdrawn.party());
    }
}
