package kz.derbes.visit;

import java.util.Locale;

/** What is counted besides pages. */
public enum Kind {
    BROWSER,
    REFERRER,
    REFUSED,
    EVENT,
    ROBOT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
