package kz.derbes.visit.core;

import java.util.Locale;

/** Why a hit was not taken in: the closed list. */
public enum Refusal {
    MALFORMED,
    TOO_LONG,
    UNKNOWN_FIELD,
    NO_PAGE,
    BAD_PAGE,
    BAD_EVENT,
    BAD_VITALS,
    FOREIGN_PAGE,
    UNSIGNED,
    REPEATED,
    NO_BROWSER,
    CRAWLER,
    PREFETCH,
    TOO_FAST,
    OWN,
    DATA_CENTRE,
    OVERLOAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
