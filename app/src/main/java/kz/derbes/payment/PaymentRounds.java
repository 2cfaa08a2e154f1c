package kz.derbes.payment;

import java.time.Duration;
import java.util.List;
import kz.derbes.law.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the chores for as long as the application runs. */
@Component
class PaymentRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentRounds.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private final List<Chore> chores;
    private final PaymentSettings settings;
    private final Rounds rounds;

    PaymentRounds(List<Chore> chores, PaymentBell bell, PaymentSettings settings) {
        this.chores = chores;
        this.settings = settings;
        this.rounds = new Rounds("payment", bell, REST, this::workOff, PaymentRounds::tell);
    }

    @Override
    public void start() {
        if (settings.rounds()) rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return rounds.isWalking();
    }

    /** Does everything that can be done now; a chore that breaks off does not stop the others. */
    void workOff() {
        for (var chore : chores) {
            try {
                while (chore.step()) if (Thread.currentThread().isInterrupted()) return;
            } catch (RuntimeException e) {
                tell(e);
            }
        }
    }

    /** The message of an exception may quote what it stumbled over. */
    private static void tell(RuntimeException e) {
        LOG.warn("work on payments broke off: {}", e.getClass().getName());
    }
}
