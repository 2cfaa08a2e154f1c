package kz.derbes.incident;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What broke (BRE-01); loss counts as much as disclosure (clause 5.3). */
public enum Kind {
    /** Data came to somebody it was not for. */
    LEAK,
    /** Data is gone, or a carrier of it. */
    LOSS,
    /** Somebody could read what they may not. */
    ACCESS,
    /** Data was changed or destroyed without right. */
    ALTERATION;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
