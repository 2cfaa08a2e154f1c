package kz.derbes.vault;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A person's data, or part of it, standing still while a check lasts (clause 6.3.4, RGT-03).
 *
 * @param fields the blocked fields; empty means all
 * @param purposes the blocked purposes; empty means all
 * @param endedAt null while it lasts
 * @param outcome what the check found; null while it lasts
 */
public record Block(
        UUID id,
        SubjectId subject,
        Set<FieldCode> fields,
        Set<Purpose> purposes,
        Cause cause,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /** Whether reading these fields for this purpose is among what stands still. */
    boolean touches(Purpose purpose, Set<FieldCode> wanted) {
        return (purposes.isEmpty() || purposes.contains(purpose)) && touches(wanted);
    }

    /** Whether changing these fields is among what stands still, whatever it is for. */
    boolean touches(Set<FieldCode> wanted) {
        return fields.isEmpty() || !Collections.disjoint(fields, wanted);
    }

    /** Who asked for it. */
    public enum Cause {
        SUBJECT,
        REPRESENTATIVE,
        AUTHORITY,
        COURT,
        OPERATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it ended: the written outcome without which nothing is unblocked (RGT-04). */
    public enum Outcome {
        TAKEN_BACK,
        NOT_CONFIRMED,
        CORRECTED,
        DESTROYED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
