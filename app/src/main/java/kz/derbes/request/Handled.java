package kz.derbes.request;

import kz.derbes.law.Codes;

/** What became of an officer's deed. */
public sealed interface Handled {
    record Done(Matter matter) implements Handled {}

    /** Somebody else changed it meanwhile; nothing was done. */
    record Stale(Matter matter) implements Handled {}

    /** It cannot be done; nothing was. */
    record Refused(Why why) implements Handled {}

    /** Why: the closed list. */
    enum Why {
        NO_SUCH_REQUEST,
        NOT_FOR_THIS_ROLE,
        NOT_FROM_HERE,
        NOT_FOR_THIS_KIND,
        NO_TEXT,
        NO_EVIDENCE,
        NO_OUTCOME,
        NOT_SURE,
        CLAIM_LASTS,
        FULL;

        public String code() {
            return Codes.of(this);
        }
    }
}
