package kz.derbes.payment.out;

/** A key of ours at a provider, which is never written anywhere. */
record Secret(String value) {

    /** Reads a setting. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
