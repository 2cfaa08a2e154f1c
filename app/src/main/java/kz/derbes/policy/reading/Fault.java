package kz.derbes.policy.reading;

import java.util.Locale;

/** Why a file cannot be read as a policy. */
public enum Fault {
    EMPTY,
    TOO_LARGE,
    BINARY,
    /** PDF, RTF or the Word format of before 2007. */
    UNSUPPORTED_FORMAT,
    UNKNOWN_CHARSET,
    /** A docx that is torn, or grows beyond measure when unpacked. */
    DAMAGED,
    /** Text, but neither numbered nor about personal data. */
    NOT_A_POLICY,
    TOO_MANY_CLAUSES;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
