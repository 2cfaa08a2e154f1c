package kz.derbes.vault.watch;

import java.time.Duration;
import java.time.Instant;

/** The span of time an instant falls into, by its first instant; all nodes cut time alike. */
final class Slot {
    private Slot() {}

    static Instant of(Instant at, Duration length) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
