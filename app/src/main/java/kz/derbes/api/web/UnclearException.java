package kz.derbes.api.web;

/** A question that cannot be understood: which part, and why. */
final class UnclearException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String part;
    private final String why;

    UnclearException(String part, String why) {
        super(part + ": " + why);
        this.part = part;
        this.why = why;
    }

    String part() {
        return part;
    }

    String why() {
        return why;
    }
}
