package kz.derbes.policy.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the policy.
 *
 * @param number counts from 1
 * @param origin whose text it is
 * @param material why the change from the edition before asks people anew; empty when it does not
 * @param postedAt from when it works (clause 9.2); null while it is a draft
 */
public record Edition(
        int number,
        Origin origin,
        List<String> material,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant postedAt,
        @Nullable String postedBy) {

    public boolean published() {
        return postedAt != null;
    }

    /** Whose text an edition is. */
    public enum Origin {
        DEFAULT,
        OPERATOR
    }
}
