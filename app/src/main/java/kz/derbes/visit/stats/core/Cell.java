package kz.derbes.visit.stats.core;

import java.util.Arrays;
import java.util.List;

/** What is to be added to the visits that have one value out of those that have another. */
public final class Cell {
    /** A group of fewer people is shown nowhere (RET-08). */
    public static final int FEW = 5;

    private static final int[] NOBODY = {};

    private final Measures measures = new Measures();
    private int heads;
    private int[] come = NOBODY;
    private int[] gone = NOBODY;
    private int left;
    private boolean was;
    private boolean is;

    /** Adds a visit of the one whose day is moved on, or takes it out; notes the cell where it is met first. */
    void add(Measures more, int sign, List<Cell> met) {
        measures.add(more, sign);
        if (!was && !is) met.add(this);
        if (sign > 0) is = true;
        else was = true;
    }

    /** Counts the visitor in or out when all of their day is moved. */
    void settle(int person) {
        if (is && !was) comes(person);
        if (was && !is) goes(person);
        was = false;
        is = false;
    }

    private void comes(int person) {
        heads++;
        if (come.length == FEW) return;
        come = Arrays.copyOf(come, come.length + 1);
        come[come.length - 1] = person;
    }

    private void goes(int person) {
        heads--;
        if (left == gone.length) gone = Arrays.copyOf(gone, Math.max(4, 2 * left));
        gone[left++] = person;
    }

    boolean isNothing() {
        return measures.isNothing() && heads == 0 && come.length == 0 && left == 0;
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
        return Arrays.copyOf(gone, left);
    }
}
