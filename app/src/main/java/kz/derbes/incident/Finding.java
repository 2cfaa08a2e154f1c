package kz.derbes.incident;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something noticed that may be a breach.
 *
 * @param origin the alarm it comes from; null for other sources
 * @param at when it was noticed, from which the clocks run
 * @param code what exactly was noticed, where there is a closed list
 * @param words what was noticed; without values of people
 */
public record Finding(
        Source source,
        @Nullable UUID origin,
        Instant at,
        boolean drill,
        @Nullable String code,
        @Nullable String words,
        Actor by) {}
