package kz.derbes.register.size;

import java.util.Locale;

/** Classes of operators by the number of unique people (PDL 25-1). */
public enum SizeClass {
    SMALL,
    MEDIUM,
    LARGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the authority must be told before processing starts and stops (PDL 10-1). */
    public boolean mustNotify() {
        return this == LARGE;
    }

    SizeClass next() {
        return this == SMALL ? MEDIUM : LARGE;
    }
}
