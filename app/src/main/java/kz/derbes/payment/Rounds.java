package kz.derbes.payment;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the chores for as long as the application runs, on a thread that no other job has to wait for. */
@Component("paymentRounds")
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final long LONGEST_STOP_MS = 12_000;

    private final List<Chore> chores;
    private final Bell bell;
    private final PaymentSettings settings;
    private volatile @Nullable Thread walking;

    Rounds(List<Chore> chores, Bell bell, PaymentSettings settings) {
        this.chores = chores;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.rounds()) walking = Thread.ofVirtual().name("payment").start(this::walk);
    }

    @Override
    public void stop() {
        var thread = walking;
        if (thread == null) return;
        walking = null;
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walking != null;
    }

    private void walk() {
        while (!Thread.currentThread().isInterrupted()) {
            workOff();
            try {
                bell.await(REST);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Does everything that can be done now; a chore that breaks off does not stop the others. */
    void workOff() {
        for (var chore : chores) {
            try {
                while (chore.step()) if (Thread.currentThread().isInterrupted()) return;
            } catch (RuntimeException e) {
                // the message of an exception may quote what it stumbled over
                LOG.warn("work on payments broke off: {}", e.getClass().getName());
            }
        }
    }
}
