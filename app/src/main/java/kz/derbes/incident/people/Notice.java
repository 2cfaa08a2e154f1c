package kz.derbes.incident.people;

import java.util.UUID;
import kz.derbes.law.Codes;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling one person.
 *
 * @param letter the letter's number in the outbox; null where there is none
 * @param reason why it waits or did not arrive, a code
 */
record Notice(
        SubjectId subject,
        int fields,
        State state,
        @Nullable UUID letter,
        @Nullable String reason) {

    /** How far it is. */
    enum State {
        /** The letter is in the outbox. */
        WAITING,
        SENT,
        FAILED,
        DROPPED,
        /** The person has no confirmed contact and finds it in the cabinet. */
        NO_CHANNEL,
        /** The person is erased; nobody knows where to write. */
        ERASED,
        /** A drill: prepared and not sent. */
        DRILL;

        String code() {
            return Codes.of(this);
        }
    }
}
