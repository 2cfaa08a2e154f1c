package kz.derbes.notification;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the postman walk for as long as the application runs, on a thread that no other job has to wait for. */
@Component
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long LONGEST_STOP_MS = 5_000;

    private final Postman postman;
    private final Bell bell;
    private final NotificationSettings settings;
    private volatile @Nullable Thread walking;

    Rounds(Postman postman, Bell bell, NotificationSettings settings) {
        this.postman = postman;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.postman()) walking = Thread.ofVirtual().name("postman").start(this::walk);
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
            try {
                postman.round();
            } catch (RuntimeException e) {
                LOG.warn("The outbox could not be read: {}", e.getClass().getName());
            }
            try {
                bell.await(settings.every());
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
