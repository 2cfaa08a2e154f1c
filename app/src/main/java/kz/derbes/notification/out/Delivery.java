package kz.derbes.notification.out;

/** The carrier's answer. Reasons are codes, never the words of a server, which may quote an address. */
public sealed interface Delivery {

    record Taken() implements Delivery {}

    /** Not taken, or not known to be taken; trying again makes sense. */
    record Later(String reason) implements Delivery {}

    /** Refused for good. */
    record Never(String reason) implements Delivery {}
}
