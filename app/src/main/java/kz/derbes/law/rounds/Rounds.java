package kz.derbes.law.rounds;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A round of work that is made again and again, on a thread that no other job has to wait for. */
public final class Rounds {
    private final String name;
    private final Bell bell;
    private final Duration rest;
    private final Runnable round;
    private final Consumer<RuntimeException> trouble;
    private volatile @Nullable Thread walking;

    /**
     * Rounds that have not begun.
     *
     * @param name of the thread
     * @param bell ends a rest early
     * @param rest between two rounds
     * @param trouble hears what broke a round off; the next one is made all the same
     */
    public Rounds(String name, Bell bell, Duration rest, Runnable round, Consumer<RuntimeException> trouble) {
        this.name = name;
        this.bell = bell;
        this.rest = rest;
        this.round = round;
        this.trouble = trouble;
    }

    public void start() {
        var thread = Thread.ofVirtual().name(name).unstarted(this::walk);
        walking = thread;
        thread.start();
    }

    /** Ends them, and waits so long for the round that is going on; only one that takes longer is interrupted. */
    public void stop(Duration patience) {
        var thread = walking;
        if (thread == null) return;
        walking = null;
        bell.ring();
        try {
            if (!thread.join(patience)) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isWalking() {
        return walking != null;
    }

    private void walk() {
        while (walking != null && !Thread.currentThread().isInterrupted()) {
            try {
                round.run();
            } catch (RuntimeException e) {
                trouble.accept(e);
            }
            try {
                bell.await(rest);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
