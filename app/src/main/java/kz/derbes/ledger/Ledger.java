package kz.derbes.ledger;

import java.util.List;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of deeds. A fact is written in the transaction of its deed and cannot be told later. */
@Service
public class Ledger {

    /** Records one fact in the caller's transaction; without one it refuses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactId record(Fact fact) {
        return record(List.of(fact)).getFirst();
    }

    /** Records many facts with one statement, in order, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FactId> record(List<Fact> facts) {
        throw new IllegalStateException("ledger is not built: " + facts.size());
    }

    /** What was recorded about a person, newest first; empty when nothing was. */
    public List<Recorded> about(SubjectId subject, int limit, int offset) {
        throw new IllegalStateException("ledger is not built: " + subject + limit + offset);
    }

    /**
     * A bundle that proves the fact stands in the sealed log and can be verified offline with {@code tlog}; empty while
     * no checkpoint covers the fact yet, or when there is no such fact.
     */
    public Optional<String> proofOf(FactId fact) {
        throw new IllegalStateException("ledger is not built: " + fact);
    }
}
