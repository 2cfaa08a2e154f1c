package kz.derbes.vault;

import java.util.Locale;
import java.util.Map;
import kz.derbes.consent.Permission;
import kz.derbes.law.FieldCode;

/** The answer to a reading; both kinds are on record before the caller sees them. */
public sealed interface Opened {

    /** The fields that were asked for and exist, masked if masked ones were asked for; one never given is absent. */
    record Values(Map<FieldCode, Private> fields) implements Opened {}

    record Refused(Reason reason) implements Opened {}

    /** Why nothing was opened: the closed list. */
    enum Reason {
        FIELD_OUTSIDE_PURPOSE,
        NOT_FOR_THIS_ROLE,
        NO_REASON_GIVEN,
        ONE_FIELD_AT_A_TIME,
        NO_SUCH_SUBJECT,
        BLOCKED,
        LOCKED_BY_LAW,
        NO_CONSENT,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED,
        BUDGET_SPENT,
        /** What is kept does not open: it was moved or altered by hand. */
        DAMAGED;

        /** The form used in facts and messages: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(Permission.Reason reason) {
            return switch (reason) {
                case NEVER_ASKED -> NO_CONSENT;
                case WITHDRAWN -> CONSENT_WITHDRAWN;
                case EXPIRED -> CONSENT_EXPIRED;
            };
        }
    }
}
