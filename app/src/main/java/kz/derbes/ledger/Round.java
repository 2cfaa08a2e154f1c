package kz.derbes.ledger;

import java.time.Duration;

/** What happens at each of the weaver's hours; after a room has failed to do a deed again there is a pause. */
final class Round implements Runnable {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Weaver weaver;
    private final Restoration restoration;
    private long restoreAgainAt = System.nanoTime();

    Round(Weaver weaver, Restoration restoration) {
        this.weaver = weaver;
        this.restoration = restoration;
    }

    @Override
    public void run() {
        weaver.weave();
        if (System.nanoTime() - restoreAgainAt < 0) return;
        if (!restoration.goOn()) restoreAgainAt = System.nanoTime() + PAUSE.toNanos();
    }
}
