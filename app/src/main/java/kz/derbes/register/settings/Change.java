package kz.derbes.register.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting found changed at a start.
 *
 * @param before null when it was not given before
 * @param after null when it is not given any more
 */
public record Change(
        Instant at,
        String name,
        @Nullable String before,
        @Nullable String after) {}
