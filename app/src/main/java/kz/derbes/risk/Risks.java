package kz.derbes.risk;

import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;

/** Judges an occasion by its signals, for the security of people and against fraud alone (clause 4.1.4). */
public interface Risks {

    /**
     * Judges now, and forgets address and device before it returns. Joins the caller's transaction; without one it is
     * durable when this returns.
     *
     * @return {@link Judgement.Stop} only where a review was opened or is open already for this person and occasion
     */
    Judgement judge(Signals signals);

    /** Tells that the person's last try of today failed later: a bank declined, a code was wrong. Counts for the rules. */
    void refused(Occasion occasion, SubjectId subject);

    /** Whether that review ended in the person's favour; empty while it is open, upheld or unknown. */
    Optional<Released> released(UUID review);

    /** The path of the page that explains the review to its person and takes an objection. */
    String pageOf(UUID review);
}
