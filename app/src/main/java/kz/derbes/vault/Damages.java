package kz.derbes.vault;

import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.watch.Alarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of everything that does not open: counts it, and the first time it records it and raises the alarm. */
@Component
class Damages {
    private static final Logger LOG = LoggerFactory.getLogger(Damages.class);
    private static final Actor VAULT = Actor.system("vault");

    private final OwnPool pool;
    private final DamageRows rows;
    private final Ledger ledger;
    private final ObjectProvider<Alarms> alarms;

    Damages(OwnPool pool, DamageRows rows, Ledger ledger, ObjectProvider<Alarms> alarms) {
        this.pool = pool;
        this.rows = rows;
        this.ledger = ledger;
        this.alarms = alarms;
    }

    /** Notes it apart from the caller's transaction, and when that has ended: it may hold the person back. */
    void note(DamagedException found) {
        count(found);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            recordApart(found);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                recordApart(found);
            }
        });
    }

    private void recordApart(DamagedException found) {
        var apart = Thread.ofVirtual().start(() -> pool.commit(() -> record(found)));
        try {
            apart.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes it in the caller's transaction; true the first time. */
    boolean noteHere(DamagedException found) {
        count(found);
        return record(found);
    }

    private static void count(DamagedException found) {
        Metrics.counter("derbes.vault.damaged", "code", found.damage().code()).increment();
    }

    private boolean record(DamagedException found) {
        if (!rows.add(found)) return false;
        LOG.error("the vault holds something that does not open: {} of {}", found.part(), found.subject());
        ledger.record(Fact.of(
                "vault.damaged",
                found.subject(),
                VAULT,
                Map.of("part", found.part(), "code", found.damage().code())));
        alarms.ifAvailable(it -> it.damaged(VAULT));
        return true;
    }
}
