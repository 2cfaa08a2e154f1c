package kz.derbes.ads.show;

import kz.derbes.law.Codes;

/** Why something that was told is not counted: the closed list. */
public enum Invalid {
    BAD_TOKEN,
    TOO_LATE,
    USED_ALREADY,
    ROBOT,
    OWN,
    PREFETCH,
    FOREIGN_PAGE,
    NOT_READABLE,
    IMPOSSIBLE_TIME,
    NOT_LOOKED_AT,
    NOT_CLICKED,
    NOT_ALLOWED,
    OTHER_GOAL,
    OVERLOAD;

    public String code() {
        return Codes.of(this);
    }
}
