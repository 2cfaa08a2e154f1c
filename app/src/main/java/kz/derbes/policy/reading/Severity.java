package kz.derbes.policy.reading;

import java.util.Locale;

/** How grave a defect is. */
public enum Severity {
    /** Registration stays closed until it is mended. */
    BLOCKS,
    /** Worth knowing; nothing is closed for it. */
    NOTES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
