package kz.derbes.groupcommit;

/**
 * A writer's word that a batch was undone as a whole, so that trying its items again cannot write any of them twice. A
 * lost connection is no such case: its commit may have reached the disk.
 */
public final class NothingWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NothingWrittenException(Throwable cause) {
        super("nothing of the batch was written", cause);
    }
}
