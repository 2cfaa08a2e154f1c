package kz.derbes.consent;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.Party;
import kz.derbes.law.Scope;
import kz.derbes.ledger.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One consent as given.
 *
 * @param wordingHash hash of the exact text that was shown
 * @param channel where the act took place: {@code registration}, {@code cabinet} or {@code banner}
 * @param until the instant it ends by itself (PDL 8(5))
 * @param withdrawnAt null unless its owner took it back
 * @param replacedAt null unless a newer consent of the same scope took its place
 * @param fact the fact that proves it
 */
public record Consent(
        UUID id,
        Party party,
        Scope scope,
        String wordingHash,
        int edition,
        Language language,
        String channel,
        Instant givenAt,
        Instant until,
        @Nullable Instant withdrawnAt,
        @Nullable Instant replacedAt,
        FactId fact) {

    public boolean livesAt(Instant at) {
        return withdrawnAt == null && replacedAt == null && at.isBefore(until);
    }
}
