package kz.derbes.incident.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Codes;

/**
 * How far a breach may have reached: something that was in wrong hands during a span of time.
 *
 * @param argument who, which key, which rooms or which deeds; empty for everybody and for a backup
 * @param from the first instant, of a backup the instant it was made
 * @param to the last instant
 */
public record Extent(UUID id, What what, String argument, Instant from, Instant to) {

    /** What was in wrong hands. */
    public enum What {
        /** The access of a member of staff. */
        MEMBER,
        /** The key of a program. */
        CLIENT,
        /** A key-encryption key of the vault. */
        KEY,
        /** What some rooms keep. */
        ROOMS,
        /** What some kinds of deeds touched. */
        DEEDS,
        /** The whole database. */
        EVERYBODY,
        /** A copy of the whole database. */
        BACKUP;

        public String code() {
            return Codes.of(this);
        }

        public static Optional<What> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }

        /** Whether it needs to be said which. */
        public boolean isNamed() {
            return this != EVERYBODY && this != BACKUP;
        }
    }
}
