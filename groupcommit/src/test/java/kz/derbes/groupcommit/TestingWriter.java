package kz.derbes.groupcommit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A writer that remembers its batches and can be held back or refuse an item; the result of n is minus n. */
final class TestingWriter implements Writer<Integer, Integer> {
    static final int POISON = 13;
    final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    final Semaphore gate = new Semaphore(0);
    final Semaphore arrived = new Semaphore(0);
    volatile boolean surelyUndone;

    static TestingWriter open() {
        var writer = new TestingWriter();
        writer.gate.release(1_000_000);
        return writer;
    }

    @Override
    public List<Integer> write(List<Integer> items) throws InterruptedException {
        arrived.release();
        gate.acquire();
        if (items.contains(POISON)) refuse();
        batches.add(List.copyOf(items));
        return items.stream().map(item -> -item).toList();
    }

    private void refuse() {
        var cause = new IllegalArgumentException("poison");
        throw surelyUndone ? new NothingWrittenException(cause) : cause;
    }

    List<Integer> written() {
        var all = new ArrayList<Integer>();
        batches.forEach(all::addAll);
        return all;
    }
}
