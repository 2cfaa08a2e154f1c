package kz.derbes.incident;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What was done against a breach: the closed list, each with words of its own. */
public enum Measure {
    ACCESS_CLOSED,
    KEY_CHANGED,
    SESSIONS_ENDED,
    PASSWORDS_RESET,
    WEAKNESS_FIXED,
    BACKUP_RESTORED,
    RECIPIENT_ASKED_TO_DELETE,
    STAFF_INSTRUCTED,
    POLICE_TOLD,
    OTHER;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
