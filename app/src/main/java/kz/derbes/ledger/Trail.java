package kz.derbes.ledger;

import java.time.Instant;
import java.util.List;
import kz.derbes.law.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Which facts to follow.
 *
 * @param actor whose deeds; null for everybody's but people's own about themselves
 * @param deeds names of deeds; one that ends with a dot means every deed of a room
 * @param from the first instant
 * @param to the last instant
 */
public record Trail(@Nullable Actor actor, List<String> deeds, Instant from, Instant to) {

    public Trail {
        deeds = List.copyOf(deeds);
    }

    /** The deeds as patterns of SQL; names of deeds hold no sign that means something there. */
    static List<String> patterns(List<String> deeds) {
        return deeds.stream().map(it -> it.endsWith(".") ? it + "%" : it).toList();
    }
}
