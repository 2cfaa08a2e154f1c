package kz.derbes.payment;

import kz.derbes.payment.out.Reply;

/** What is made of a hook. */
public sealed interface Verdict {

    record Answer(Reply reply) implements Verdict {}

    /** The site has no contract with such a provider. */
    record NotFound() implements Verdict {}

    record Forged() implements Verdict {}

    record Garbled() implements Verdict {}
}
