package kz.derbes.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments of a person. An erasure leaves of those that moved money what the tax law keeps, tied to nobody (RET-05,
 * conflict C4); one under way stays until its end is known, tied to nobody either.
 */
@Component
class PaymentHolder implements Holder {
    private static final String ITEM = "payment-record";
    private static final String TRY = "payment-attempt";
    private static final String UNPAID = "consent.payment";

    private final HeldRows rows;
    private final FrozenRows frozen;
    private final HookRows hooks;
    private final TaxYear year;
    private final Terms terms;

    PaymentHolder(HeldRows rows, FrozenRows frozen, HookRows hooks, TaxYear year, Terms terms) {
        this.rows = rows;
        this.frozen = frozen;
        this.hooks = hooks;
        this.year = year;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "payment";
    }

    @Override
    public List<String> tables() {
        return List.of("payment.attempt", "payment.frozen");
    }

    @Override
    public List<Holding> describes() {
        var payment = Set.of(Purpose.PAYMENT);
        return List.of(
                new Holding(ITEM, payment, Basis.LAW, TaxYear.TERM, Set.of(Recipient.PAYMENT_PROVIDER)),
                new Holding(TRY, payment, Basis.CONSENT, UNPAID, Set.of(Recipient.PAYMENT_PROVIDER)));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(room(), rows.of(subject));
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        var last = rows.lastMoved(subject);
        int kept = rows.unlinkMoved(subject);
        int gone = rows.remove(subject) + frozen.remove(subject);
        return new Erased(
                room(),
                gone,
                last.map(it -> List.of(new Erased.Kept(ITEM, kept, TaxYear.TERM, year.end(it))))
                        .orElse(List.of()));
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(
                ITEM, rows.countMovedBefore(year.doneBefore(at), spared),
                TRY, rows.countUnpaidBefore(terms.startedBefore(UNPAID, at), spared))));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        hooks.removeBefore(terms.startedBefore(UNPAID, at)); // they tell of nobody and are not counted
        return rows.removeMovedBefore(year.doneBefore(at), spared)
                + rows.removeUnpaidBefore(terms.startedBefore(UNPAID, at), spared);
    }
}
