package kz.derbes.vault.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign that data may be leaking: a candidate for an incident until a person has looked.
 *
 * @param actor whose reading raised it, as {@code kind:id}
 * @param dismissal why it is none; null while it is open
 */
public record Alarm(
        UUID id,
        Kind kind,
        String actor,
        Instant raisedAt,
        @Nullable Dismissal dismissal,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    public boolean isOpen() {
        return dismissal == null;
    }

    /** What was noticed. */
    public enum Kind {
        /** A member of staff wanted to read more than the budget of a purpose. */
        BUDGET,
        /** Many different people were looked at in a short time. */
        BULK,
        /** An invented person was read or found. */
        LURE,
        /** Something in the vault does not open: it was altered or moved by hand, or its key is not its own. */
        DAMAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Why an alarm is closed: the closed list. */
    public enum Dismissal {
        /** The work was ordered and the number fits it. */
        EXPECTED_WORK,
        /** A drill of the operator's own. */
        DRILL,
        /** An honest search or reading met it by chance. */
        CHANCE,
        /** It is being handled as an incident. */
        INCIDENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Dismissal> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
