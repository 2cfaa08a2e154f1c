package kz.derbes.disclosure.demand;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What kind of state body demands. */
public enum BodyKind {
    COURT,
    PROSECUTOR,
    POLICE,
    SECURITY,
    FINANCIAL_MONITORING,
    TAX,
    BAILIFF,
    DATA_AUTHORITY,
    OTHER;

    /** The form used in facts, tables and messages: lower case with hyphens. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<BodyKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
