package kz.derbes.visit.core;

import java.util.Locale;

/** What a hit tells of: a page that was looked at, or something that happened on it. */
public enum HitKind {
    VIEW,
    EVENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static HitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
