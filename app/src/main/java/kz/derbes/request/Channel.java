package kz.derbes.request;

import kz.derbes.law.Codes;

/** How a request reached the operator. */
public enum Channel {
    /** By somebody signed in: who asks is known. */
    CABINET,
    /** By the form without an account: who asks reads an e-mail. */
    FORM,
    /** By a letter that staff entered: who asks is not known before a check. */
    LETTER;

    /** Whether who asks still has to be shown before anything is done or told. */
    boolean needsIdentityCheck() {
        return this == LETTER;
    }

    public String code() {
        return Codes.of(this);
    }
}
