package kz.derbes.groupcommit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue emptied in batches; after closing it gives out what is left and then only empty batches. */
final class Gathering<E> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<E> waiting = new ArrayDeque<>();
    private final int bound;
    private boolean closed;

    Gathering(int bound) {
        this.bound = bound;
    }

    /** False when it is full. */
    boolean add(E entry) {
        lock.lock();
        try {
            if (closed) throw new IllegalStateException("closed");
            if (waiting.size() >= bound) return false;
            waiting.addLast(entry);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes an entry back; false when it has already gone into a batch. */
    boolean withdraw(E entry) {
        lock.lock();
        try {
            return waiting.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for at least one entry and takes all there are, up to a bound; empty only when closed and drained. */
    List<E> take(int most) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) changed.awaitUninterruptibly();
            var batch = new ArrayList<E>(Math.min(most, waiting.size()));
            while (batch.size() < most && !waiting.isEmpty()) batch.add(waiting.removeFirst());
            return batch;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
