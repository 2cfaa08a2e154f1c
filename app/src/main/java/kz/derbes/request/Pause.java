package kz.derbes.request;

import kz.derbes.law.Codes;

/** Why a clock rests: the closed list. The operator's own work is not among them. */
public enum Pause {
    /** The person asked in writing to wait. */
    PERSON_ASKED,
    /** A court or an investigation has the matter. */
    BEFORE_COURT;

    public String code() {
        return Codes.of(this);
    }
}
