package kz.derbes.risk.rule;

import java.util.Arrays;

/** What is left of signals once address and device are forgotten: one whole number for each {@link Feature}. */
public final class Features {
    /** More than this counts the same. */
    public static final int MOST = 1_000_000_000;

    private static final int COUNT = Feature.values().length;
    private final int[] values;

    public Features() {
        this(new int[COUNT]);
    }

    private Features(int[] values) {
        this.values = values;
    }

    /** Reads what {@link #numbers} wrote; features that were added since are 0. */
    public static Features of(int[] numbers) {
        return new Features(Arrays.copyOf(numbers, COUNT));
    }

    public Features set(Feature feature, long value) {
        values[feature.place()] = Math.clamp(value, 0, MOST);
        return this;
    }

    public Features set(Feature feature, boolean holds) {
        return set(feature, holds ? 1 : 0);
    }

    /** A number; 1 or 0 for a flag; a {@link CountryCode} for a country. */
    public int get(Feature feature) {
        return values[feature.place()];
    }

    public boolean holds(Feature feature) {
        return get(feature) != 0;
    }

    public int[] numbers() {
        return values.clone();
    }

    @Override
    public String toString() {
        return "Features" + Arrays.toString(values);
    }
}
