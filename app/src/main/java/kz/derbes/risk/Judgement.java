package kz.derbes.risk;

import java.util.Set;
import java.util.UUID;

/** What the signals are worth. None of the answers ends a right: a Stop holds until a person has looked (CON-14). */
public sealed interface Judgement {

    /** Nothing unusual: go on. */
    record Calm() implements Judgement {}

    /**
     * Unusual: go on with care, in a way that costs the person nothing: money is held before it is taken, a sign-in is told
     * of by letter.
     */
    record Careful(Set<Reason> reasons) implements Judgement {
        public Careful {
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * Hold this one way until a person has looked, and offer another way.
     *
     * @param review number of the review that is open now; see {@link Risks#pageOf} and {@link Risks#released}
     */
    record Stop(UUID review, Set<Reason> reasons) implements Judgement {
        public Stop {
            reasons = Set.copyOf(reasons);
        }
    }
}
