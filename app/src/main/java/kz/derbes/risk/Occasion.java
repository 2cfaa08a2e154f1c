package kz.derbes.risk;

import kz.derbes.law.Codes;

/** What somebody is about to do when the question of risk is asked. */
public enum Occasion {
    SIGN_IN,
    ORDER,
    PAYMENT;

    /** The form used in facts, tables and messages: lower case with hyphens. */
    public String code() {
        return Codes.of(this);
    }
}
