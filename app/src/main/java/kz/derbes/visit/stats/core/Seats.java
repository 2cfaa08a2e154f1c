package kz.derbes.visit.stats.core;

/** Which values are told apart on one day. */
public interface Seats {

    /** The number of a value, or of all the further values of its dimension together; the same all day. */
    int of(Dimension dimension, String value);

    /** Whether visits are also counted among those that have the value. */
    boolean filters(int number);

    Dimension dimension(int number);
}
