package kz.derbes.visit.stats.core;

/**
 * A cell's place: of the visits with {@code f}, those with {@code v}; nought is all visits.
 *
 * @param dimension number of the dimension of {@code v}
 */
public record Place(int f, int dimension, int v) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byF = Integer.compare(f, other.f);
        int byDimension = byF != 0 ? byF : Integer.compare(dimension, other.dimension);
        return byDimension != 0 ? byDimension : Integer.compare(v, other.v);
    }
}
