package kz.derbes.visit.stats.core;

/** Where a visitor is noted, to be estimated later. */
@FunctionalInterface
public interface Marks {

    /** Notes a visitor at a value; nought is the whole day. */
    void note(int v, long number);
}
