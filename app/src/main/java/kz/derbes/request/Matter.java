package kz.derbes.request;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param number what people call it
 * @param version counts changes, so that of two officers the second is told
 * @param topics every kind it is about, the first one included
 * @param edition the edition of the policy that was in force at its receipt
 * @param clause the clause it cites, as a key; empty when none
 * @param term key of the term that decides when it is due
 * @param reason code of the refusal, pause, extension or answer it stands under; empty when none
 * @param officer number of the member of staff who has it; null while nobody does
 * @param block the block that stands until its outcome; null when there is none
 * @param fact the fact of its receipt
 */
public record Matter(
        SubjectId subject,
        UUID id,
        String number,
        int version,
        Kind kind,
        Set<Kind> topics,
        Channel channel,
        Capacity capacity,
        State state,
        String reason,
        int edition,
        String clause,
        Language language,
        Instant receivedAt,
        Instant dueAt,
        String term,
        @Nullable String officer,
        @Nullable UUID block,
        @Nullable UUID letter,
        @Nullable Instant endedAt,
        @Nullable Instant seenAt,
        boolean disputed,
        UUID fact) {

    public boolean isLate(Instant now) {
        return state.isOpen() && state != State.PAUSED && dueAt.isBefore(now);
    }

    public boolean isClaim() {
        return topics.stream().anyMatch(Kind::isClaim);
    }

    /** The same with the fact of its receipt. */
    Matter proven(UUID by) {
        return new Matter(
                subject,
                id,
                number,
                version,
                kind,
                topics,
                channel,
                capacity,
                state,
                reason,
                edition,
                clause,
                language,
                receivedAt,
                dueAt,
                term,
                officer,
                block,
                letter,
                endedAt,
                seenAt,
                disputed,
                by);
    }

    /** The path of its page in the cabinet. */
    String path() {
        return "/me/requests/" + number;
    }
}
