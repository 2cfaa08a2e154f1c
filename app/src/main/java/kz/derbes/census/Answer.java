package kz.derbes.census;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of a wish for a table. */
public sealed interface Answer {

    /** It waits for somebody else's approval. */
    record Asked(UUID id) implements Answer {}

    record Released(UUID id) implements Answer {}

    /**
     * Nothing leaves.
     *
     * @param small the groups that stand in the way, by the values of their columns, in order
     */
    record Refused(Reason reason, List<List<String>> small) implements Answer {
        Refused(Reason reason) {
            this(reason, List.of());
        }
    }

    /** Why: the closed list. */
    enum Reason {
        /** A column, a number or the mixture of them that cannot be. */
        NOT_UNDERSTOOD,
        /** Groups of fewer than k people. */
        GROUPS_TOO_SMALL,
        /** Groups whose members are too alike in the sensitive trait. */
        GROUPS_TOO_ALIKE,
        /** More combinations than one table may have. */
        TOO_MANY_COMBINATIONS,
        /** Blurred tables have given away what a quarter allows. */
        EPSILON_SPENT,
        /** Nobody else has allowed it, or the time for it is over. */
        NOT_APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
