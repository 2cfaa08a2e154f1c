package kz.derbes.risk.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A Stop and what a human makes of it.
 *
 * @param decision number of the judgement it came from
 * @param country ISO 3166 alpha-2; empty when it was unknown
 * @param dueAt when it ends in the person's favour if nobody decides
 * @param objection number of the sealed words of an objection; null when there are none
 * @param firstBy who upheld it before the objection
 * @param decidedBy who decided, as {@code kind:id}; null while it is open
 * @param ground code of the {@link Ground}; null while it is open and when it expired
 */
public record Review(
        SubjectId subject,
        UUID id,
        UUID decision,
        Occasion occasion,
        Set<Reason> reasons,
        String country,
        State state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant objectedAt,
        @Nullable UUID objection,
        @Nullable String firstBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String ground) {

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** One objection is heard, while the Stop has effect. */
    public boolean mayObject() {
        return objectedAt == null && !state.favours();
    }
}
