package kz.derbes.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.approval.Approvals;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks by law (RGT-06, conflict C4): values that an erasure must leave are sealed anew, found by nobody, opened only by
 * one member of staff whom another has allowed to, and go by themselves on their date.
 */
@Service
public class LawLocks {
    private static final String DEED = "vault.unlock";
    private final LawLockRows locks;
    private final SealedRows sealed;
    private final Safe safe;
    private final ObjectProvider<Approvals> approvals;
    private final Ledger ledger;
    private final Terms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LawLocks(
            LawLockRows locks,
            SealedRows sealed,
            Safe safe,
            ObjectProvider<Approvals> approvals,
            Ledger ledger,
            Terms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.locks = locks;
        this.sealed = sealed;
        this.safe = safe;
        this.approvals = approvals;
        this.ledger = ledger;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says, in the caller's transaction, that a law keeps these values past an erasure, from now for that term. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SubjectId subject, Set<FieldCode> fields, String term, Actor actor) {
        var until = terms.due(term, clock.instant());
        locks.add(subject, fields, term, until);
        ledger.recordSealed(Fact.of(
                "vault.kept-by-law",
                subject,
                actor,
                Map.of("fields", codes(fields), "term", term, "until", until.toString())));
    }

    /** What is locked of erased people, the next to end first. */
    public List<LawLock> ofErased(int limit, int offset) {
        return locks.ofErased(limit, offset);
    }

    /** Asks for a second person's word; empty when the house has no way to ask. */
    @Transactional
    public Optional<UUID> ask(Member maker, SubjectId subject, String reason) {
        var second = approvals.getIfAvailable();
        if (second == null || !locks.isLocked(subject)) return Optional.empty();
        return Optional.of(second.ask(maker, DEED, deed(subject, reason)));
    }

    /**
     * Opens what is locked, once, for the maker whom somebody else allowed to; the opening is on record before the values
     * are. Empty without that word, and while the person is blocked.
     *
     * @param reason code of the reason that was asked with
     */
    public Optional<Map<FieldCode, Private>> open(Member maker, SubjectId subject, String reason, UUID approval) {
        var found = transaction.execute(status -> spend(maker, subject, reason, approval));
        if (found == null || found.isEmpty()) return Optional.empty();
        return Optional.of(safe.unsealAll(found.get()));
    }

    private Optional<Found.Sealed> spend(Member maker, SubjectId subject, String reason, UUID approval) {
        var second = approvals.getIfAvailable();
        var found = sealed.whole(subject).filter(it -> it.locked() && !it.blocked());
        if (second == null || found.isEmpty()) return Optional.empty();
        if (!second.spend(approval, maker, DEED, deed(subject, reason))) return Optional.empty();
        var codes = Map.of(
                "approval", approval.toString(),
                "fields", codes(found.get().values().keySet()),
                "ground", "law",
                "role", maker.role().code());
        ledger.recordOpening(List.of(Fact.of("vault.unlocked", subject, maker.actor(), codes)));
        return found;
    }

    private static SortedMap<String, String> deed(SubjectId subject, String reason) {
        return new TreeMap<>(Map.of("subject", subject.toString(), "reason", reason));
    }

    static String codes(Set<FieldCode> fields) {
        return fields.stream().sorted().map(FieldCode::code).collect(Collectors.joining(","));
    }
}
