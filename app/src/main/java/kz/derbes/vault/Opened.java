package kz.derbes.vault;

import java.util.Map;
import kz.derbes.law.FieldCode;

/** The answer to a reading; both kinds are on record before the caller sees them. */
public sealed interface Opened {

    /** The fields that were asked for and exist; a field the person never gave is absent. */
    record Values(Map<FieldCode, Private> fields) implements Opened {}

    record Refused(Reason reason) implements Opened {}

    /** Why nothing was opened: the closed list. */
    enum Reason {
        NO_SUCH_SUBJECT,
        FIELD_OUTSIDE_PURPOSE,
        NO_CONSENT,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED
    }
}
