package kz.derbes.payment.out;

import java.net.URI;

/** What came of opening a page. */
public sealed interface Opened {

    /**
     * The page is open.
     *
     * @param handle the provider's own number of the debt
     */
    record Page(String handle, URI address) implements Opened {}

    record Refused(String code) implements Opened {}

    /** No answer, or none that can be read: it may have been opened. */
    record Lost(String code) implements Opened {}
}
