package kz.derbes.vault;

/** A look-up value that belongs to another subject. */
public final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TakenException() {
        super("taken");
    }
}
