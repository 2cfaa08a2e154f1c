package kz.derbes.register.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with sweeping.
 *
 * @param last when the last sweep ended; null before the first
 * @param late whether that was too long ago
 * @param leftOver what it left past its purpose
 * @param failed how many rooms broke off
 */
public record Standing(@Nullable Instant last, boolean late, long leftOver, int failed) {

    /** Whether somebody must look. */
    public boolean alarming() {
        return late || leftOver > 0 || failed > 0;
    }
}
