package kz.derbes.visit;

import java.util.Locale;

/** What is counted besides pages. */
public enum Kind {
    BROWSER,
    REFERRER,
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
