package kz.derbes.risk.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of rules.
 *
 * @param number 0 for the one that comes with Derbes
 * @param madeBy who wrote it, as {@code kind:id}; null for number 0
 * @param madeAt null for number 0
 */
public record RuleVersion(
        int number,
        String text,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {}
