package kz.derbes.ledger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/** Seals what a transaction committed before whoever committed it goes on. */
record Sealing(FactId fact, FactRows facts, Weaver weaver) implements TransactionSynchronization {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The deed is done, so nothing that goes wrong here may look as if it were not. */
    @Override
    public void afterCommit() {
        try {
            if (!sealed()) LOG.warn("a deed is acknowledged before it is sealed: fact {}", fact);
        } catch (RuntimeException e) {
            LOG.warn("a deed is acknowledged before it is sealed: fact {}, {}", fact, e.toString());
        }
    }

    private boolean sealed() {
        if (!weaver.weave(PATIENCE)) return false;
        return switch (weaver.integrity().state()) {
            case WHOLE, RESTORING -> true;
            case STANDBY -> wovenElsewhere();
            case UNKNOWN, TROUBLE, DATABASE_BEHIND, FILES_BEHIND, DIFFERENT -> false;
        };
    }

    /** Woven means on the disk of the node that weaves; its seal follows in a moment. */
    private boolean wovenElsewhere() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (facts.leafOf(fact).isEmpty()) {
            if (System.nanoTime() - end > 0) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
