package kz.derbes.visit.stats.core;

import java.util.Arrays;

/** What is to be added to the visits that have one value out of those that have another. */
public final class Cell {
    /** A group of fewer people is shown nowhere (RET-08). */
    public static final int FEW = 5;

    private final Measures measures = new Measures();
    private int heads;
    private int[] come = {};
    private int[] gone = {};

    Measures measures() {
        return measures;
    }

    /** Counts a visitor in or out. */
    void move(int person, boolean was, boolean is) {
        if (is && !was) {
            heads++;
            if (come.length < FEW) come = with(come, person);
        }
        if (was && !is) {
            heads--;
            gone = with(gone, person);
        }
    }

    private static int[] with(int[] people, int person) {
        int[] more = Arrays.copyOf(people, people.length + 1);
        more[people.length] = person;
        return more;
    }

    boolean isNothing() {
        return measures.isNothing() && heads == 0 && come.length == 0 && gone.length == 0;
    }

    public Measures added() {
        return measures;
    }

    /** By how many visitors the cell grows. */
    public int heads() {
        return heads;
    }

    /** At most five of those who are new in it. */
    public int[] come() {
        return come.clone();
    }

    /** Those who are in it no longer. */
    public int[] gone() {
        return gone.clone();
    }
}
