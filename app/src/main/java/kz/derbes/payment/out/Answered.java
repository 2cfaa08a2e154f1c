package kz.derbes.payment.out;

/** What came of a deed. */
public sealed interface Answered {

    record Done() implements Answered {}

    record Refused(String code) implements Answered {}

    /** No answer, or none that can be read: it may have been done. */
    record Lost(String code) implements Answered {}
}
