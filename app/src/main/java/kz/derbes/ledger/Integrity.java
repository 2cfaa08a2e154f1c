package kz.derbes.ledger;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is sealed, what is woven and what is recorded agree.
 *
 * @param state what the weaver of this node found
 * @param sealed how many leaves the newest checkpoint covers
 * @param woven how many facts have a leaf number in the database
 * @param sealedAt when the newest checkpoint was written; null before the first
 */
public record Integrity(
        State state, long sealed, long woven, @Nullable Instant sealedAt) {

    /** Each of the last three stops the weaving until a person has looked. */
    public enum State {
        /** Files and database agree. */
        WHOLE,
        /** This node has not looked yet. */
        UNKNOWN,
        /** Another node weaves. */
        STANDBY,
        /** The database or the disk does not answer; it is tried again. */
        TROUBLE,
        /** The database was restored from a backup and is taught again what the sealed files know more. */
        RESTORING,
        /** More is sealed than the database knows, and the files do not continue what it knows. */
        DATABASE_BEHIND,
        /** The database has woven what these files do not have: another node's files, or lost ones. */
        FILES_BEHIND,
        /** Files and database tell different histories, or another key has signed. */
        DIFFERENT;

        /** The form used in messages: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Whether nothing is woven until a person has looked. */
    public boolean needsAPerson() {
        return switch (state) {
            case DATABASE_BEHIND, FILES_BEHIND, DIFFERENT -> true;
            case WHOLE, UNKNOWN, STANDBY, TROUBLE, RESTORING -> false;
        };
    }
}
