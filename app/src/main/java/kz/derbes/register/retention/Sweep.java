package kz.derbes.register.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sweep through all rooms.
 *
 * @param askedBy number of the member who asked for it; null for the ordinary ones
 * @param finishedAt null while it runs, or waits for a node to take it up again
 * @param gone how many rows went
 * @param leftOver how many rows past their purpose were left; 0 is what the law wants (RET-04)
 * @param failed how many rooms broke off
 */
public record Sweep(
        UUID id,
        Instant startedAt,
        @Nullable String askedBy,
        @Nullable Instant finishedAt,
        long gone,
        long leftOver,
        int failed) {

    public boolean clean() {
        return finishedAt != null && leftOver == 0 && failed == 0;
    }

    /**
     * What it did in one room.
     *
     * @param due how many rows were past their purpose before; null where the room cannot say
     * @param failure kind of the failure; null when there was none
     */
    public record Part(
            UUID sweep,
            String room,
            @Nullable Long due,
            long gone,
            @Nullable Long leftOver,
            @Nullable String failure,
            Instant finishedAt) {}
}
