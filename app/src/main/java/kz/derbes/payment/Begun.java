package kz.derbes.payment;

import java.util.UUID;

/** What came of beginning to pay. */
public sealed interface Begun {

    /** The buyer goes to the provider's page, by way of ours that says so. */
    record Open(UUID attempt) implements Begun {}

    /** It has begun, or may have; the page of the attempt tells what comes of it. */
    record Waiting(UUID attempt) implements Begun {}

    /** A person has to look first (CON-14); {@code page} explains and takes an objection. */
    record Stopped(String page) implements Begun {}

    /** Nothing has begun. */
    record Refused(Why why) implements Begun {}

    /** Why nothing begins: the closed list. */
    enum Why {
        /** Nothing is to be paid: paid already, over, or another key. */
        NOTHING_DUE,
        NO_SUCH_METHOD,
        /** The person has not allowed the payment organisation. */
        NO_PERMISSION,
        /** The person's payments stand still after a breach. */
        FROZEN,
        /** The data of the person is blocked, or the recipient may receive nothing. */
        NOT_HANDED,
        TOO_OFTEN,
        /** Something is unusual and the money has to be held first, which this provider cannot do and another can. */
        HELD_FIRST,
        /** The provider refuses to open its page. */
        PROVIDER;

        public String code() {
            return kz.derbes.law.Codes.of(this);
        }
    }
}
