package kz.derbes.vault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work on the keys that somebody asked for, on whichever node takes it first.
 *
 * <p>Each step holds the row of the work until it is committed, so two nodes never do the same step, and a node that is
 * killed leaves the work where its last commit left it.
 */
@Component
class KeyWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWorker.class);

    private final KeyWorkRows works;
    private final Rollout rollout;
    private final TransactionTemplate transaction;
    private final Map<KeyWork.Kind, Procedure> procedures = new EnumMap<>(KeyWork.Kind.class);
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closed;

    KeyWorker(KeyWorkRows works, Rollout rollout, List<Procedure> known, TransactionTemplate transaction) {
        this.works = works;
        this.rollout = rollout;
        this.transaction = transaction;
        known.forEach(it -> procedures.put(it.kind(), it));
    }

    /** Says that this node lives, and goes on with the work, if there is one, on a thread of its own. */
    void round() {
        if (closed || !busy.compareAndSet(false, true)) return;
        Thread.ofVirtual().name("vault-keys").start(() -> {
            try {
                live();
                work();
            } catch (RuntimeException e) {
                trouble(e);
            } finally {
                busy.set(false);
            }
        });
    }

    void live() {
        transaction.executeWithoutResult(status -> {
            rollout.live();
            works.untold().ifPresent(it -> tell(it, it.paused() ? "vault.key.work-paused" : "vault.key.work-resumed"));
        });
    }

    /** Goes on until the work ends, waits, is paused, or another node has it. */
    void work() {
        boolean again = true;
        while (again && !closed) again = Objects.requireNonNull(transaction.execute(status -> step()));
    }

    private boolean step() {
        var taken = works.take();
        if (taken.isEmpty()) return false;
        var work = taken.get();
        if (work.step().equals("ASKED")) tell(work, "vault.key.work-begun");
        var after = Objects.requireNonNull(procedures.get(work.kind())).step(work);
        works.save(after);
        if (after.ended()) tell(after, "vault.key.work-ended");
        return after.again();
    }

    private void tell(KeyWork work, String deed) {
        rollout.tell(
                deed,
                Map.of(
                        "kind", work.kind().code(),
                        "asked-by", works.askedBy(work),
                        "done", Long.toString(work.done())));
    }

    private void trouble(RuntimeException e) {
        LOG.warn("work on the keys was broken off and will be tried again: {}", e.toString());
        try {
            transaction.executeWithoutResult(status -> works.trouble("broken-off"));
        } catch (RuntimeException alsoThis) {
            LOG.debug("nor can that be written down", alsoThis);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            transaction.executeWithoutResult(status -> rollout.leave());
        } catch (RuntimeException e) {
            LOG.debug("this node could not say that it leaves", e);
        }
    }
}
