package kz.derbes.groupcommit;

/** An item whose write failed; unless the cause says otherwise, whether it is durable is unknown. */
public final class WriteFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WriteFailedException(Throwable cause) {
        super("the write failed", cause);
    }
}
