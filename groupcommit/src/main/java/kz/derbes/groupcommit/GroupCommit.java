package kz.derbes.groupcommit;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the items of many callers into few durable writes. While one write runs the next batch gathers, so the load
 * itself sets the size of a batch and a lone caller waits for nobody. Nothing is dropped and nothing is answered before
 * it is durable: when too many wait, the next one is refused at once.
 */
public final class GroupCommit<T, R extends @Nullable Object> implements AutoCloseable {
    private final Writer<T, R> writer;
    private final Limits limits;
    private final Gathering<Entry<T, R>> gathering;
    private final List<Thread> threads;
    private final LongAdder refused = new LongAdder();

    /** Starts the writers' threads, named after {@code name}; {@link #close} ends them. */
    public GroupCommit(String name, Limits limits, Writer<T, R> writer) {
        this.writer = writer;
        this.limits = limits;
        gathering = new Gathering<>(limits.waiting());
        threads = IntStream.range(0, limits.writers())
                .mapToObj(n -> Thread.ofPlatform().daemon().name(name + "-" + n).start(this::run))
                .toList();
    }

    /**
     * Hands in an item and returns its own result once it is durable. An interrupt takes back an item that still waits;
     * one already being written is waited for, with the interrupt left pending, so that no outcome is ever unknown.
     *
     * @throws FullException when too many wait; nothing was taken in
     * @throws WriteFailedException when the write of this item failed
     * @throws InterruptedException when interrupted in time; nothing is written
     * @throws IllegalStateException after {@link #close}
     */
    public R submit(T item) throws InterruptedException {
        var entry = new Entry<T, R>(item);
        if (!gathering.add(entry)) {
            refused.increment();
            throw new FullException();
        }
        try {
            return entry.await();
        } catch (InterruptedException e) {
            if (gathering.withdraw(entry)) throw e;
            Thread.currentThread().interrupt();
            return entry.awaitUninterruptibly();
        }
    }

    /** How many items were refused since the start because too many waited. */
    public long refused() {
        return refused.sum();
    }

    /** How many items wait for a write now. */
    public int waiting() {
        return gathering.size();
    }

    /** Refuses new items, writes all that wait and returns when the last caller has its outcome. */
    @Override
    public void close() {
        gathering.close();
        boolean interrupted = false;
        for (Thread thread : threads) interrupted |= joinUninterruptibly(thread);
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void run() {
        var batch = gathering.take(limits.batch());
        while (!batch.isEmpty()) {
            write(batch);
            batch = gathering.take(limits.batch());
        }
    }

    private void write(List<Entry<T, R>> batch) {
        try {
            settle(batch);
        } catch (NothingWrittenException e) {
            if (batch.size() == 1) batch.getFirst().failed(e);
            else batch.forEach(entry -> write(List.of(entry)));
        } catch (Throwable e) { // whatever it is, a caller waits for it and the thread must live on
            batch.forEach(entry -> entry.failed(e));
        }
    }

    private void settle(List<Entry<T, R>> batch) throws Exception {
        List<R> results = writer.write(batch.stream().map(Entry::item).toList());
        if (results.size() != batch.size())
            throw new IllegalStateException(results.size() + " results for " + batch.size() + " items");
        for (int i = 0; i < batch.size(); i++) batch.get(i).written(results.get(i));
    }

    private static boolean joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
