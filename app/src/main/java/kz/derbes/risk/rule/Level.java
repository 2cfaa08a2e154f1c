package kz.derbes.risk.rule;

import kz.derbes.law.Codes;

/** How much care an occasion needs, from the least to the most. */
public enum Level {
    CALM,
    CAREFUL,
    STOP;

    public String code() {
        return Codes.of(this);
    }

    public static Level of(String code) {
        for (var it : values()) if (it.code().equals(code)) return it;
        throw new IllegalArgumentException("no such level: " + code);
    }
}
