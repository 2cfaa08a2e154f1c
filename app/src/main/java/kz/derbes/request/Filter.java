package kz.derbes.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What part of the queue is looked at.
 *
 * @param when all, today or overdue
 * @param officer number of the member who has it, {@code nobody}, or empty for anybody
 * @param after the last line of the page before; null for the first page
 */
public record Filter(
        Shelf shelf,
        @Nullable Kind kind,
        @Nullable State state,
        @Nullable Channel channel,
        When when,
        String officer,
        boolean money,
        @Nullable Mark after) {

    /** What is to be done, by due day; or everything, newest first. */
    public enum Shelf {
        OPEN,
        ALL
    }

    /** Which part of the open ones. */
    public enum When {
        ALL,
        TODAY,
        OVERDUE
    }

    /** A place in the list. */
    public record Mark(Instant at, UUID id) {}
}
