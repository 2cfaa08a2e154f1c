package kz.derbes.visit.stats.core;

/** Sums over visits; they can be added and taken away. */
public final class Measures {
    long views;
    long visits;
    long bounces;
    long seconds;

    public Measures() {}

    Measures(long views, long visits, long bounces, long seconds) {
        this.views = views;
        this.visits = visits;
        this.bounces = bounces;
        this.seconds = seconds;
    }

    /** Adds, or with minus one takes away. */
    public void add(Measures other, int sign) {
        views += sign * other.views;
        visits += sign * other.visits;
        bounces += sign * other.bounces;
        seconds += sign * other.seconds;
    }

    boolean isNothing() {
        return views == 0 && visits == 0 && bounces == 0 && seconds == 0;
    }

    public long views() {
        return views;
    }

    public long visits() {
        return visits;
    }

    public long bounces() {
        return bounces;
    }

    public long seconds() {
        return seconds;
    }
}
