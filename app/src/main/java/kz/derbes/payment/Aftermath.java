package kz.derbes.payment;

import java.util.Optional;
import kz.derbes.order.Payable;

/** What follows from money, in the transaction that writes it down. */
public interface Aftermath {

    /**
     * An order was paid.
     *
     * @param bought what was bought; empty where the order does not say any more
     */
    void paid(Attempt attempt, Charge charge, Optional<Payable> bought);

    /**
     * Money came, or is held, that nothing is to be had for; it must go back.
     *
     * @param cause why, a code
     */
    void surplus(Attempt attempt, Charge charge, String cause);
}
