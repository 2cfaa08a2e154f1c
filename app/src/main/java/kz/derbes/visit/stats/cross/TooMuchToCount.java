package kz.derbes.visit.stats.cross;

/** A question that only the hits themselves could answer, and not in a moment or not any more. */
public final class TooMuchToCount extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long hits;
    private final boolean gone;

    TooMuchToCount(long hits, boolean gone) {
        super(gone ? "the hits of some days are not kept any more" : hits + " hits are more than are counted at once");
        this.hits = hits;
        this.gone = gone;
    }

    /** How many hits the period has. */
    public long hits() {
        return hits;
    }

    /** Whether hits of the period are deleted by their term; otherwise there are too many. */
    public boolean isGone() {
        return gone;
    }
}
