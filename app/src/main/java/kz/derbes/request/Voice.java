package kz.derbes.request;

import kz.derbes.law.Codes;

/** Whose words a text of a request is. */
public enum Voice {
    PERSON,
    STAFF,
    ANSWER,
    EVIDENCE;

    public String code() {
        return Codes.of(this);
    }
}
