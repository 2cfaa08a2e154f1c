package kz.derbes.visit.sieve;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many hits came from one address in this minute, in half a megabyte however many addresses there are. An address is
 * only ever turned into two places with numbers drawn at the start of the process; it is kept nowhere. Two rare addresses
 * may share a place, never both places but by chance. Each node counts for itself.
 */
final class Pace {
    private static final int PLACES = 1 << 16;
    private static final long MINUTE = 60_000;
    private final AtomicIntegerArray counts = new AtomicIntegerArray(2 * PLACES);
    private final AtomicLong minute = new AtomicLong();
    private final long first;
    private final long second;
    private final int most;

    /**
     * Counts up to a limit.
     *
     * @param most the hits of a minute that are allowed; nought allows all
     * @param first a random number
     * @param second another one
     */
    Pace(int most, long first, long second) {
        this.most = most;
        this.first = first;
        this.second = second;
    }

    /** Counts a hit; false when the address has had its share of this minute. */
    boolean allows(byte[] address, long millis) {
        if (most == 0) return true;
        long now = millis / MINUTE;
        if (minute.getAndSet(now) != now) for (int n = 0; n < counts.length(); n++) counts.set(n, 0);
        int one = counts.incrementAndGet(place(address, first));
        int other = counts.incrementAndGet(PLACES + place(address, second));
        return Math.min(one, other) <= most;
    }

    private static int place(byte[] address, long seed) {
        long hash = seed;
        for (byte part : address) {
            hash = (hash ^ part) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 40) & (PLACES - 1);
    }
}
