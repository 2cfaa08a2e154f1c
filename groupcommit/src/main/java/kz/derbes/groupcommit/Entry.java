package kz.derbes.groupcommit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One item on its way and the outcome its caller waits for. */
final class Entry<T, R extends @Nullable Object> {
    private final T item;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();

    Entry(T item) {
        this.item = item;
    }

    T item() {
        return item;
    }

    void written(R result) {
        outcome.complete(result);
    }

    void failed(Throwable cause) {
        outcome.completeExceptionally(cause);
    }

    /** Waits for the outcome; an interrupt ends the wait, not the write. */
    R await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new WriteFailedException(cause(e));
        }
    }

    /** Waits for the outcome whatever happens; an interrupt stays pending. */
    R awaitUninterruptibly() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw new WriteFailedException(cause(e));
        }
    }

    private static Throwable cause(Exception wrapper) {
        Throwable cause = wrapper.getCause();
        return cause == null ? wrapper : cause;
    }
}
