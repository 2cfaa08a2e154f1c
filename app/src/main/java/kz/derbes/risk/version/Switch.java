package kz.derbes.risk.version;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to switch a version on.
 *
 * @param approval number of the question that another member of staff answers
 * @param switchedAt when it came into force; null while it did not
 */
public record Switch(
        int version,
        UUID approval,
        String askedBy,
        Instant askedAt,
        @Nullable Instant switchedAt) {}
