package kz.derbes.tlog;

/** Something in a log is not as it was signed. */
public final class DamageException extends RuntimeException {
    private final Finding finding;

    public DamageException(String what, String where) {
        super(what + ": " + where);
        this.finding = new Finding(what, where);
    }

    public Finding finding() {
        return finding;
    }
}
