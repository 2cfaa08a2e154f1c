package kz.derbes.notification.out;

/** Somebody who takes written letters away. */
public interface Carrier {

    /** Whether letters can be handed over at all. */
    boolean ready();

    /** Hands one letter over; returns only when it is known to be taken, refused or lost on the way. */
    Delivery deliver(Sheet sheet);
}
