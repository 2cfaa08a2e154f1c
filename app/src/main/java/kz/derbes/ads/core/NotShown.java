package kz.derbes.ads.core;

import kz.derbes.law.Codes;

/** Why a campaign is not shown: the closed list, in the order the questions are asked. */
public enum NotShown {
    NOT_LIVE,
    NOT_YET,
    OVER,
    OTHER_PLACEMENT,
    NOTHING_FITS,
    OTHER_PAGE,
    OTHER_LANGUAGE,
    WIDTH_UNKNOWN,
    OTHER_DEVICE,
    OTHER_HOUR,
    COUNTRY_NOT_ALLOWED,
    COUNTRY_UNKNOWN,
    OTHER_COUNTRY,
    CAP_CANNOT_BE_KEPT,
    SEEN_ENOUGH,
    BUDGET_SPENT,
    DAY_SPENT,
    AHEAD_OF_PACE,
    SHARE_ELSEWHERE,
    LOWER_PRIORITY,
    NOT_DRAWN;

    public String code() {
        return Codes.of(this);
    }
}
