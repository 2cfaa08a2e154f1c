package kz.derbes.account;

/** What a typed code is worth. */
public enum CodeAnswer {
    MATCHED,
    WRONG,
    /** Its time or its tries are over, or there never was such an attempt. */
    SPENT
}
