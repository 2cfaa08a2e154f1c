package kz.derbes.groupcommit;

/** The queue is full: nothing was taken in, and the caller may come again later (RFC 9110, 503 with Retry-After). */
public final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException() {
        super("the queue is full", null, false, false);
    }
}
