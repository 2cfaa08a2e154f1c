package kz.derbes.incident;

import java.time.Instant;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param code what exactly, where the kind has variants
 * @param by who wrote it, as {@code kind:id}
 * @param hash over this line and the hash of the one before it
 */
public record Entry(
        int n,
        Instant at,
        Kind kind,
        @Nullable String code,
        String by,
        @Nullable String words,
        String hash) {

    /** What a line tells. */
    public enum Kind {
        DETECTED,
        CONFIRMED,
        DISMISSAL_ASKED,
        DISMISSED,
        NOTE,
        MEASURE,
        SCOPE_ADDED,
        SCOPE_REMOVED,
        COMPUTED,
        NOTICES_STARTED,
        SUBJECTS_TOLD,
        SIGN_OUT_STARTED,
        SIGNED_OUT,
        AUTHORITY_TOLD,
        EXPORT_ASKED,
        EXPORTED,
        EXEMPTION,
        REMINDED,
        OVERDUE,
        POST_MORTEM,
        CLOSED,
        RESTORED;

        public String code() {
            return Codes.of(this);
        }
    }
}
