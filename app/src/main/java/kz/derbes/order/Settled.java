package kz.derbes.order;

/** What came of money that was received for an order. */
public sealed interface Settled {

    /** The order is paid by it. */
    record Paid() implements Settled {}

    /** This payment had been counted before; nothing changed. */
    record AlreadyPaid() implements Settled {}

    /** The order is over, erased, or paid by another payment: this money must go back. */
    record TooLate() implements Settled {}

    /** It is not the sum that is to be paid, which is {@code due} tiyn; nothing was counted. */
    record WrongAmount(long due) implements Settled {}
}
