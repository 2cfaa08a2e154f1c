package kz.derbes.visit.stats.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hits of one visitor on one day of Almaty without half an hour of silence between them. Midnight ends a visit, so that
 * the figures of a day follow from the hits of that day alone.
 */
public record Visit(List<Seen> hits) {
    /** How many hits of one visitor count in a day, the first by their numbers; no reader makes as many. */
    public static final int COUNTED = 1_000;

    public static final Duration SILENCE = Duration.ofMinutes(30);
    /** The event by which a page tells that it was left: it makes a visit longer, and is no event of its own. */
    public static final String LEAVE = "leave";

    private static final Comparator<Seen> BY_TIME =
            Comparator.comparing(Seen::at).thenComparingLong(Seen::seq);

    public Visit {
        hits = List.copyOf(hits);
    }

    /** The visits of one visitor on one day, whatever the order of the hits. */
    public static List<Visit> of(List<Seen> hits) {
        var visits = new ArrayList<Visit>();
        var current = new ArrayList<Seen>();
        for (var hit : hits.stream().sorted(BY_TIME).toList()) {
            boolean begins = current.isEmpty() || isSilence(current.getLast(), hit);
            if (begins && isLeave(hit)) continue;
            if (begins && !current.isEmpty()) {
                visits.add(new Visit(current));
                current.clear();
            }
            current.add(hit);
        }
        if (!current.isEmpty()) visits.add(new Visit(current));
        return visits;
    }

    private static boolean isSilence(Seen before, Seen after) {
        return Duration.between(before.at(), after.at()).compareTo(SILENCE) > 0;
    }

    Seen first() {
        return hits.getFirst();
    }

    /** The last hit but for those that tell of leaving, which may overtake the next page. */
    Seen last() {
        return hits.reversed().stream().filter(it -> !isLeave(it)).findFirst().orElseThrow();
    }

    static boolean isLeave(Seen hit) {
        return LEAVE.equals(hit.event());
    }

    /** One hit and nothing after it but leaving. */
    boolean isBounce() {
        return hits.stream().filter(it -> !isLeave(it)).limit(2).count() == 1;
    }

    long views() {
        return hits.stream().filter(it -> it.event() == null).count();
    }

    /** Whole seconds from the first hit to the last. */
    long seconds() {
        return Duration.between(first().at(), hits.getLast().at()).toSeconds();
    }

    /** Whole seconds from a hit to the next, unless that tells of leaving another page; nought for the last. */
    long secondsAfter(int place) {
        var hit = hits.get(place);
        for (var next : hits.subList(place + 1, hits.size()))
            if (!isLeave(next) || next.page().equals(hit.page()))
                return next.at().getEpochSecond() - hit.at().getEpochSecond();
        return 0;
    }
}
