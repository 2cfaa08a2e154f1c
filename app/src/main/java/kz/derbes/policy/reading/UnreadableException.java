package kz.derbes.policy.reading;

/** Stops the reading of a file; never leaves {@link PolicyReader}. */
final class UnreadableException extends Exception {
    private final Fault fault;

    UnreadableException(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
