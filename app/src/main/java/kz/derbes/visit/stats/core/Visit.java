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
    public static final Duration SILENCE = Duration.ofMinutes(30);
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
            if (!current.isEmpty() && isSilence(current.getLast(), hit)) {
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

    Seen last() {
        return hits.getLast();
    }

    /** One hit and nothing after it. */
    boolean isBounce() {
        return hits.size() == 1;
    }

    long views() {
        return hits.stream().filter(it -> it.event() == null).count();
    }

    /** Whole seconds from the first hit to the last. */
    long seconds() {
        return Duration.between(first().at(), last().at()).toSeconds();
    }

    /** Whole seconds from a hit to the next; nought for the last, of which nobody knows. */
    long secondsAfter(int place) {
        if (place == hits.size() - 1) return 0;
        return hits.get(place + 1).at().getEpochSecond() - hits.get(place).at().getEpochSecond();
    }
}
