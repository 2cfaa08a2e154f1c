package kz.derbes.visit.stats.report;

/** Sums over visits of a group that is large enough to be shown. */
public record Sums(long views, long visits, long bounces, long seconds) {
    public static final Sums NONE = new Sums(0, 0, 0, 0);

    public Sums plus(Sums other) {
        return new Sums(views + other.views, visits + other.visits, bounces + other.bounces, seconds + other.seconds);
    }

    /** Visits of one hit out of a hundred visits. */
    public long bounceRate() {
        return visits == 0 ? 0 : Math.round(100.0 * bounces / visits);
    }

    /** How many views a visit has. */
    public double viewsPerVisit() {
        return visits == 0 ? 0 : (double) views / visits;
    }

    public long secondsPerVisit() {
        return visits == 0 ? 0 : Math.round((double) seconds / visits);
    }

    /** Minutes and seconds of a visit, such as {@code 2:05}. */
    public String duration() {
        return "%d:%02d".formatted(secondsPerVisit() / 60, secondsPerVisit() % 60);
    }
}
