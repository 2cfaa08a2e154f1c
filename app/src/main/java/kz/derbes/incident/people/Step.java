package kz.derbes.incident.people;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What an affected person does on their side (clause 5.5). */
public enum Step {
    /** Ended every other session. */
    SESSIONS,
    /** Set a new password. */
    PASSWORD,
    /** Wants payments to stand still. */
    PAYMENTS,
    /** Has read it and done what they wanted to do. */
    DONE;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
