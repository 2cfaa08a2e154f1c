package kz.derbes.visit.stats.core;

/** Which values are told apart on one day. */
@FunctionalInterface
public interface Seats {

    /** The seat of a value, or of all the further values of its dimension together; the same all day. */
    Seat of(Dimension dimension, String value);

    /**
     * One value, or all that share a name.
     *
     * @param number its number in figures
     * @param filters whether visits are also counted among those that have the value
     */
    record Seat(int number, Dimension dimension, String value, boolean filters) {}
}
