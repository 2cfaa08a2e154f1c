package kz.derbes.law;

import java.util.Arrays;
import java.util.Optional;

/** In what capacity a member of the operator's staff acts (OPR-07). */
public enum Role {
    OWNER,
    PRIVACY_OFFICER,
    SUPPORT,
    ADS,
    FINANCE,
    AUDITOR;

    /** The form used in facts, tables and messages: lower case with hyphens. */
    public String code() {
        return Codes.of(this);
    }

    /** The role of a code; empty for a code that names none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
