package kz.derbes.ledger;

import java.util.List;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.tlog.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of deeds. A fact is <em>recorded</em> in the transaction of its deed and cannot be told later, <em>woven</em>
 * into the tree a moment afterwards, and <em>sealed</em> when a signed checkpoint outside the database covers it.
 */
@Service
public class Ledger {
    private final FactRows facts;
    private final Checkpoints checkpoints;
    private final Weaver weaver;

    Ledger(FactRows facts, Checkpoints checkpoints, Weaver weaver) {
        this.facts = facts;
        this.checkpoints = checkpoints;
        this.weaver = weaver;
    }

    /** Records one fact in the caller's transaction; without one it refuses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactId record(Fact fact) {
        return record(List.of(fact)).getFirst();
    }

    /** Records many facts with one statement, in order, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FactId> record(List<Fact> deeds) {
        return facts.add(deeds);
    }

    /** What was recorded about a person, newest first; empty when nothing was. */
    public List<Recorded> about(SubjectId subject, int limit, int offset) {
        return facts.about(subject, limit, offset);
    }

    /** What was recorded about anybody, newest first. */
    public List<Recorded> newest(int limit, int offset) {
        return facts.newest(limit, offset);
    }

    /** What a member of staff did, newest first; nothing is kept in that order for anybody else. */
    public List<Recorded> by(Actor member, int limit, int offset) {
        if (member.kind() != Actor.Kind.STAFF) throw new IllegalArgumentException("not staff: " + member.kind());
        return facts.by(member, limit, offset);
    }

    /**
     * A bundle that proves the fact stands in the sealed log and can be verified offline with {@code tlog}; empty while
     * no checkpoint covers the fact yet, or when there is no such fact.
     */
    public Optional<String> proofOf(FactId fact) {
        return facts.leafOf(fact)
                .flatMap(checkpoints::receipt)
                .map(it -> own(it, fact))
                .map(Receipt::text);
    }

    /** Weaves and seals what is committed by now instead of waiting for the next hour of the weaver. */
    public Integrity sealNow() {
        return weaver.weave();
    }

    /** Whether recorded, woven and sealed agree, as this node last saw it. */
    public Integrity integrity() {
        return weaver.integrity();
    }

    /** How many committed facts are not woven yet. */
    public long waiting() {
        return facts.countWaiting();
    }

    /** A receipt for another fact than the one asked for would be worse than none. */
    private static Receipt own(Receipt receipt, FactId fact) {
        if (receipt.entry().contains("\"id\":\"" + fact + "\"")) return receipt;
        throw new IllegalStateException("leaf " + receipt.index() + " is not fact " + fact);
    }
}
