package kz.derbes.request;

import kz.derbes.law.Codes;

/** What an answer amounts to. */
public enum Answer {
    GRANTED,
    PARTLY,
    EXPLAINED;

    public String code() {
        return Codes.of(this);
    }
}
