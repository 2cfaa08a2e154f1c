package kz.derbes.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of one visitor, a screen of it.
 *
 * @param hits newest first
 * @param addresses the network addresses of each day on which one is still kept
 * @param total how many hits there are
 * @param number which screen this is, from 1
 * @param count how many screens there are, at least 1
 */
public record Mine(List<Hit> hits, Map<LocalDate, Set<String>> addresses, long total, int number, int count) {

    public static final Mine NOTHING = new Mine(List.of(), Map.of(), 0, 1, 1);

    /** Where the visitor came from on the day of the hit; empty when that is no longer kept. */
    public String addressOf(Hit hit) {
        return String.join(", ", addresses.getOrDefault(hit.day(), Set.of()));
    }
}
