package kz.derbes.risk.signal;

/** How often one tag was tried, and how often that failed today. */
record Counts(int hour, int day, int refused) {
    static final Counts NONE = new Counts(0, 0, 0);
}
