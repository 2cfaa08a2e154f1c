package kz.derbes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Callers who each wait for an answer before they ask again.
 *
 * @param threads what each of them runs on: virtual threads as requests of the product do, or threads of the system
 */
record Callers(int count, int millis, ThreadFactory threads) {

    /** Callers as the product has them. */
    static Callers virtual(int count, int millis) {
        return new Callers(count, millis, Thread.ofVirtual().factory());
    }

    /** Callers with a thread of the system each, as a plain client of a database has them. */
    static Callers plain(int count, int millis) {
        return new Callers(count, millis, Thread.ofPlatform().factory());
    }

    /** What one caller does again and again; {@code caller} and {@code turn} begin at nought. */
    @FunctionalInterface
    interface Deed {
        void run(int caller, int turn) throws Exception;
    }

    /** How often it was done each second, and the slowest of a hundred. */
    record Pace(double perSecond, double p99Millis) {}

    Pace repeat(Deed deed) throws Exception {
        long begin = System.nanoTime();
        long end = begin + millis * 1_000_000L;
        var took = new ArrayList<Long>();
        try (var all = Executors.newThreadPerTaskExecutor(threads)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int n = 0; n < count; n++) {
                int caller = n;
                work.add(() -> repeat(deed, caller, end));
            }
            for (var done : all.invokeAll(work)) took.addAll(done.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        took.sort(null);
        return new Pace(took.size() / seconds, took.get((int) (took.size() * 99L / 100)) / 1e6);
    }

    private static List<Long> repeat(Deed deed, int caller, long end) throws Exception {
        var took = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < end; ) {
            deed.run(caller, took.size());
            long later = System.nanoTime();
            took.add(later - now);
            now = later;
        }
        return took;
    }
}
