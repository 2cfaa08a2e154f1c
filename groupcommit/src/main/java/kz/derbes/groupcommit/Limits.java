package kz.derbes.groupcommit;

/**
 * The bounds of a group commit.
 *
 * @param waiting how many items may wait at once; one more is refused
 * @param batch the most items of one write
 * @param writers how many writes may run side by side; with one, items are written in the order they came
 */
public record Limits(int waiting, int batch, int writers) {

    public Limits {
        if (waiting < 1 || batch < 1 || writers < 1)
            throw new IllegalArgumentException("limits below one: " + waiting + ", " + batch + ", " + writers);
    }
}
