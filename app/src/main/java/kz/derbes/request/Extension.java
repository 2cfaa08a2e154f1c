package kz.derbes.request;

import kz.derbes.law.Codes;

/** Why a term that only the policy sets becomes longer, once: the closed list, told to the person. */
public enum Extension {
    /** Somebody outside must be asked. */
    OTHERS_ASKED,
    /** Goods or records must be examined. */
    EXAMINATION;

    public String code() {
        return Codes.of(this);
    }
}
