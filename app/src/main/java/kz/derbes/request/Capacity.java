package kz.derbes.request;

import kz.derbes.law.Codes;

/** In what capacity somebody asks (clause 6.3.4). */
public enum Capacity {
    SUBJECT,
    REPRESENTATIVE,
    AUTHORITY;

    public String code() {
        return Codes.of(this);
    }
}
