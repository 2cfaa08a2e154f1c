package kz.derbes.vault;

import java.util.Locale;

/** What can be wrong with something sealed, found by trying to open it: the closed list. */
enum Damage {
    /** Wrapped under a key that no keyset here holds. */
    KEY_UNKNOWN,
    /** A person's key that was altered, or belongs to somebody else. */
    KEY_DAMAGED,
    /** A value that was altered, or belongs to another person, field or generation. */
    VALUE_DAMAGED,
    /** An entry of the blind index that does not follow from the value. */
    INDEX_DIFFERS;

    /** The form used in facts, tables and messages: lower case with hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
