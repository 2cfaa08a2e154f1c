package kz.derbes.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A breach, or what may be one.
 *
 * @param origin the alarm it came from; null for other sources
 * @param kind null until it is confirmed
 * @param drill whether nothing of it may leave the house
 * @param authorityTold when the authority was told; null while it was not
 * @param subjectsTold when the last affected person's notice was made; null while it was not
 */
public record Incident(
        UUID id,
        long number,
        Source source,
        @Nullable UUID origin,
        @Nullable Kind kind,
        boolean drill,
        State state,
        Instant detectedAt,
        Instant registeredAt,
        Clocks.Due due,
        @Nullable Instant authorityTold,
        @Nullable Instant subjectsTold,
        @Nullable Instant endedAt,
        @Nullable UUID dismissal,
        @Nullable String dismissalBy) {

    /** What people call it. */
    public String name() {
        return name(number);
    }

    public static String name(long number) {
        return String.format(Locale.ROOT, "B-%04d", number);
    }

    public boolean isRunning() {
        return state == State.CANDIDATE || state == State.OPEN;
    }

    /** The earliest clock that still runs; empty when none does. */
    public Optional<Instant> next() {
        if (!isRunning()) return Optional.empty();
        return Stream.of(
                        authorityTold == null ? due.authority() : Instant.MAX,
                        subjectsTold == null ? due.subjects() : Instant.MAX)
                .min(Instant::compareTo)
                .filter(it -> it.isBefore(Instant.MAX));
    }

    public boolean isOverdue(Instant now) {
        return next().filter(it -> it.isBefore(now)).isPresent();
    }
}
