package kz.derbes.payment.out;

/** What a hook says. */
public sealed interface Told {

    /** Signed news about an invoice. */
    record News(long invoice, Sight sight) implements Told {}

    /** Nothing in it can be believed; the provider has to be asked about this invoice. */
    record Hint(long invoice) implements Told {}

    /** A question, before the buyer is charged, whether this may be paid. */
    record May(long invoice, long tiyn, String currency) implements Told {}

    /** Genuine, and of no consequence. */
    record Noise() implements Told {}

    /** The signature is not the provider's. */
    record Forged() implements Told {}

    /** It cannot be read. */
    record Garbled() implements Told {}
}
