package kz.derbes.census;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that was asked for.
 *
 * @param id the number of the approval it needs
 * @param maker who asked, as {@code kind:id}
 * @param releasedAt when it was counted and left; null while it waits for the second person
 */
public record Release(
        UUID id,
        String maker,
        Question question,
        Instant askedAt,
        @Nullable Instant releasedAt) {}
