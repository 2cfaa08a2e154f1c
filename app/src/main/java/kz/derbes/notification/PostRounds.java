package kz.derbes.notification;

import java.time.Duration;
import kz.derbes.law.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the postman walk for as long as the application runs. */
@Component
class PostRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final NotificationSettings settings;
    private final Rounds rounds;

    PostRounds(Postman postman, PostBell bell, NotificationSettings settings) {
        this.settings = settings;
        this.rounds = new Rounds("postman", bell, settings.every(), postman::round, PostRounds::tell);
    }

    @Override
    public void start() {
        if (settings.postman()) rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return rounds.isWalking();
    }

    private static void tell(RuntimeException e) {
        LOG.warn("The outbox could not be read: {}", e.getClass().getName());
    }
}
