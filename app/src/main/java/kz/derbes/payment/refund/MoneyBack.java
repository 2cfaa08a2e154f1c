package kz.derbes.payment.refund;

/** What follows when money went back, in the transaction that writes it down. */
public interface MoneyBack {
    void wentBack(Refund refund);
}
