package kz.derbes.payment.out;

/**
 * Money as a provider tells of it.
 *
 * @param transaction the provider's number of the movement
 * @param invoice our number
 * @param tiyn the whole sum
 * @param currency ISO 4217; anything but KZT is not ours
 * @param returned how much went back, or {@link #UNTOLD}
 */
public record Money(String transaction, long invoice, long tiyn, String currency, Stage stage, long returned) {
    /** The provider does not tell how much went back. */
    public static final long UNTOLD = -1;

    private static final String TENGE = "KZT";

    public boolean isTenge() {
        return currency.equals(TENGE);
    }

    /** The same, further on its way. */
    public Money at(Stage later) {
        return new Money(transaction, invoice, tiyn, currency, later, returned);
    }

    /** Where it stands; a later stage never becomes an earlier one. */
    public enum Stage {
        HELD,
        CHARGED,
        VOIDED
    }
}
