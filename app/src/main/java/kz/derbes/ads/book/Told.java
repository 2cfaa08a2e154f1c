package kz.derbes.ads.book;

import kz.derbes.law.Codes;

/** What became of a step with a campaign or an advertisement. */
public enum Told {
    DONE,
    /** Its state does not allow it. */
    NOT_NOW,
    /** Whoever made or submitted it cannot allow it. */
    OWN_WORK,
    NOTHING_TO_SHOW,
    /** ADS-02. */
    NO_KAZAKH,
    /** Its last day is in the past. */
    OVER;

    public String code() {
        return Codes.of(this);
    }
}
