package kz.derbes.vault;

import java.util.List;
import java.util.Locale;
import kz.derbes.law.SubjectId;

/** The answer to a search by parts; both kinds are on record before the caller sees them. */
public sealed interface Hits {

    /**
     * Numbers of people, of whom nothing was opened.
     *
     * @param capped whether there are more than were told
     */
    record People(List<SubjectId> subjects, boolean capped) implements Hits {}

    record Refused(Reason reason) implements Hits {}

    /** Why nobody was looked for: the closed list. */
    enum Reason {
        /** The operator allows whole contacts only. */
        ONLY_EXACT,
        /** Fewer than two letters or not exactly four digits. */
        TOO_LITTLE,
        /** The purpose does not give this role the field. */
        OUTSIDE_PURPOSE,
        /** No search is left in the budget of this member of staff. */
        BUDGET_SPENT;

        /** The form used in facts and messages: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
