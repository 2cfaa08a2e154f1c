package kz.derbes.incident;

import kz.derbes.law.Codes;

/** Who noticed. */
public enum Source {
    ALARM,
    STAFF,
    OUTSIDE;

    public String code() {
        return Codes.of(this);
    }
}
