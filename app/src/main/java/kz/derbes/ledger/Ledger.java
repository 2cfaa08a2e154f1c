package kz.derbes.ledger;

import java.util.List;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.tlog.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log of deeds. A fact is <em>recorded</em> in the transaction of its deed and cannot be told later, <em>woven</em>
 * into the tree a moment afterwards, and <em>sealed</em> when a signed checkpoint outside the database covers it.
 */
@Service
public class Ledger {
    private final FactRows facts;
    private final StandingRows standing;
    private final Checkpoints checkpoints;
    private final Weaver weaver;

    Ledger(FactRows facts, StandingRows standing, Checkpoints checkpoints, Weaver weaver) {
        this.facts = facts;
        this.standing = standing;
        this.checkpoints = checkpoints;
        this.weaver = weaver;
        weaver.look();
    }

    /**
     * Records one fact in the caller's transaction; without one it refuses.
     *
     * @throws ShutException while the database was not compared with the sealed log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactId record(Fact fact) {
        return record(List.of(fact)).getFirst();
    }

    /** Records many facts with one statement, in order, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FactId> record(List<Fact> deeds) {
        return facts.add(deeds, false);
    }

    /**
     * Records deeds that open people. The same statement asks whether the house is open, so that no reading slips in
     * between a restore and the erasures it has to do again.
     *
     * @throws ShutException while it is not; the caller's transaction must not commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FactId> recordOpening(List<Fact> deeds) {
        return facts.add(deeds, true);
    }

    /**
     * Records a deed that must outlive the loss of the database: when the caller's transaction has committed, it is
     * sealed before the commit returns. Where another node weaves it is waited for; after three seconds it is late.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactId recordSealed(Fact deed) {
        var fact = record(deed);
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Sealing.class::isInstance))
            TransactionSynchronizationManager.registerSynchronization(new Sealing(fact, facts, weaver));
        return fact;
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

    /** Whether people are opened: false from a restore until all that is sealed is known and done again. */
    public boolean isOpen() {
        return standing.isOpen();
    }

    /** The restores this database went through, newest first. */
    public List<Restored> restorations(int limit) {
        return standing.restorations(limit);
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
