package kz.derbes.incident.people;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Bulk work of an incident, done batch by batch by whichever node holds its row.
 *
 * @param reached the last person of the last batch; null before the first
 * @param done how many people so far
 * @param trouble why the last try broke off, a code; null when it did not
 */
public record Job(
        UUID id,
        UUID incident,
        Kind kind,
        Instant askedAt,
        String askedBy,
        @Nullable UUID reached,
        long done,
        @Nullable String trouble,
        @Nullable Instant endedAt) {

    /** What is to be done. */
    public enum Kind {
        COMPUTE,
        NOTIFY,
        SIGN_OUT;

        public String code() {
            return Codes.of(this);
        }
    }

    public boolean isAlive() {
        return endedAt == null;
    }
}
