package kz.derbes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Callers who each wait for an answer before they ask again. */
record Callers(int count, int millis) {

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
        try (var threads = Executors.newFixedThreadPool(count)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int n = 0; n < count; n++) {
                int caller = n;
                work.add(() -> repeat(deed, caller, end));
            }
            for (var done : threads.invokeAll(work)) took.addAll(done.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        took.sort(null);
        return new Pace(took.size() / seconds, took.get(took.size() * 99 / 100) / 1e6);
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
