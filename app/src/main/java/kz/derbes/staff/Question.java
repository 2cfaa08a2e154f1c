package kz.derbes.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed that waits for a second pair of eyes, or had them.
 *
 * @param codes what it is to be done with, one {@code key=value} a line
 * @param verdict allowed or refused; null while it waits
 * @param reason why it was refused, a code
 */
public record Question(
        UUID approval,
        String deed,
        String codes,
        String maker,
        String makerRole,
        Instant askedAt,
        Instant expiresAt,
        @Nullable String checker,
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable Instant spentAt) {

    /** The state as a code: waiting, over, allowed, refused or spent. */
    public String state(Instant now) {
        if (spentAt != null) return "spent";
        if ("refused".equals(verdict)) return "refused";
        if (!expiresAt.isAfter(now)) return "over";
        return verdict == null ? "waiting" : verdict;
    }
}
