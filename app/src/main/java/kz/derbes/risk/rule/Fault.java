package kz.derbes.risk.rule;

import kz.derbes.law.Codes;

/**
 * What is wrong with a rule text.
 *
 * @param line counted from 1; 0 where the whole text is meant
 */
public record Fault(int line, Kind kind) {

    /** The closed list of faults. */
    public enum Kind {
        /** The text is longer than a text may be. */
        TOO_LONG,
        /** More rules than a text may have. */
        TOO_MANY,
        /** No rule at all. */
        NO_RULES,
        /** Thresholds are missing, named twice, or the first is not below the second. */
        THRESHOLDS,
        /** Not the five columns of a rule. */
        COLUMNS,
        /** A name that is not made of lower-case letters, digits and hyphens. */
        NAME,
        /** A name that stands on another line too. */
        NAME_TWICE,
        /** An occasion there is not. */
        OCCASION,
        /** A condition that is not feature, sign, value. */
        CONDITION,
        /** A feature there is not. */
        FEATURE,
        /** A sign that does not fit the feature. */
        SIGN,
        /** A value that does not fit the feature. */
        VALUE,
        /** Neither points from 1 to 1000 nor careful nor stop. */
        CONSEQUENCE,
        /** A reason there is not. */
        REASON;

        public String code() {
            return Codes.of(this);
        }
    }
}
