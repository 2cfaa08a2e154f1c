package kz.derbes.notification;

import java.time.Clock;
import java.util.Optional;
import kz.derbes.notification.out.Carrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes letters out of the outbox one by one and sends them.
 *
 * <p>A letter is sent at least once: when this node dies between handing it over and writing that down, its claim runs
 * out and it is sent again under the same message number.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final LetterRows rows;
    private final Delivering delivering;
    private final Settling settling;
    private final Carrier carrier;
    private final NotificationSettings settings;
    private final Clock clock;

    Postman(
            LetterRows rows,
            Delivering delivering,
            Settling settling,
            Carrier carrier,
            NotificationSettings settings,
            Clock clock) {
        this.rows = rows;
        this.delivering = delivering;
        this.settling = settling;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    /** Handles every letter that is due and returns how many there were; stops when the thread is interrupted. */
    int round() {
        int handled = 0;
        while (carrier.ready() && !Thread.currentThread().isInterrupted()) {
            var letter = claim();
            if (letter.isEmpty()) return handled;
            handle(letter.get());
            handled++;
        }
        return handled;
    }

    Optional<Claimed> claim() {
        var now = clock.instant();
        return rows.claim(now, now.plus(settings.claim()));
    }

    void handle(Claimed letter) {
        settling.settle(letter, attempt(letter));
    }

    private Outcome attempt(Claimed letter) {
        try {
            return delivering.attempt(letter);
        } catch (RuntimeException e) {
            // the message of an exception may quote what it stumbled over
            LOG.warn(
                    "A letter {} met {}", letter.template().code(), e.getClass().getName());
            return new Outcome.Later("trouble");
        }
    }
}
