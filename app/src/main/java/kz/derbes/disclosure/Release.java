package kz.derbes.disclosure;

import java.util.Locale;
import java.util.Map;
import kz.derbes.law.FieldCode;
import kz.derbes.vault.Private;

/** The answer to a transfer: the values, already entered in the register, or a refusal. */
public sealed interface Release {

    record Released(Map<FieldCode, Private> fields) implements Release {}

    record Refused(Reason reason) implements Release {}

    /** Why nothing may leave: the closed list. */
    enum Reason {
        RECIPIENT_NOT_DECLARED,
        PLACE_NOT_ALLOWED,
        NO_PERMISSION,
        NOTHING_TO_SEND,
        BLOCKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
