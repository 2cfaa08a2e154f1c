package kz.derbes.order;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders of a person. An erasure leaves of one that came about what the tax law keeps, tied to nobody: number, day, lines and
 * sums, until the end of its term (RET-05, conflict C4).
 */
@Component
class OrderHolder implements Holder {
    private static final String ITEM = "order";
    private static final String GUEST = "guest-order";
    private static final String GUEST_TERM = "retention.guest-order";
    private static final String RECORD = "order-record";
    private static final int AT_ONCE = 100;

    private final PurchaseRows rows;
    private final KeptRows kept;
    private final TaxTerm term;
    private final GuestBuyers guests;
    private final Undoing undoing;
    private final Terms terms;
    private final TransactionTemplate transaction;

    OrderHolder(
            PurchaseRows rows,
            KeptRows kept,
            TaxTerm term,
            GuestBuyers guests,
            Undoing undoing,
            Terms terms,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.kept = kept;
        this.term = term;
        this.guests = guests;
        this.undoing = undoing;
        this.terms = terms;
        this.transaction = transaction;
    }

    @Override
    public String room() {
        return "order";
    }

    @Override
    public List<String> tables() {
        return List.of("orders.purchase", "orders.step");
    }

    @Override
    public List<Holding> describes() {
        var payment = Set.of(Purpose.PAYMENT);
        return List.of(
                new Holding(ITEM, payment, Basis.CONSENT, TaxTerm.KEY, Set.of(Recipient.CARRIER)),
                new Holding(GUEST, payment, Basis.CONSENT, GUEST_TERM, Set.of(Recipient.CARRIER)),
                new Holding(RECORD, payment, Basis.LAW, TaxTerm.KEY, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(),
                rows.of(subject, Integer.MAX_VALUE, 0).stream()
                        .map(OrderHolder::line)
                        .toList());
    }

    /** An order that only waited for money is called off by it; the goods are there for others again. */
    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        rows.of(subject, Integer.MAX_VALUE, 0).stream()
                .filter(it -> it.state().isPending())
                .forEach(it -> undoing.cancel(it.id(), "erased", Actor.system("erasure")));
        var orders = rows.of(subject, Integer.MAX_VALUE, 0);
        var lawful = orders.stream().filter(OrderHolder::cameAbout).toList();
        lawful.forEach(it -> kept.keep(it, TaxTerm.day(it.placedAt()), term.end(it.placedAt())));
        orders.forEach(kept::unlink);
        kept.removeMoney(
                orders.stream().filter(it -> !cameAbout(it)).map(Purchase::id).toList());
        var until = lawful.stream().map(it -> term.end(it.placedAt())).max(Instant::compareTo);
        return new Erased(
                room(),
                orders.size(),
                until.map(it -> List.of(new Erased.Kept(RECORD, lawful.size(), TaxTerm.KEY, it)))
                        .orElse(List.of()));
    }

    /** Whether anything was owed by it that the books must show. */
    private static boolean cameAbout(Purchase it) {
        return it.paid() > 0 || !it.state().isOff();
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(
                ITEM, kept.countPast(term.placedBefore(at), spared),
                GUEST, guests.countOutlived(terms.startedBefore(GUEST_TERM, at), spared),
                RECORD, kept.countEnded(at))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        var outlived = guests.outlived(terms.startedBefore(GUEST_TERM, at), spared, AT_ONCE);
        long gone =
                outlived.stream().filter(it -> guests.forget(it).isPresent()).count();
        return (int) gone + Objects.requireNonNull(transaction.execute(it -> sweepRecords(at, spared)));
    }

    private int sweepRecords(Instant at, Set<SubjectId> spared) {
        var past = kept.past(term.placedBefore(at), spared, AT_ONCE);
        past.stream().flatMap(it -> rows.lock(it).stream()).forEach(kept::unlink);
        kept.removeMoney(past);
        List<UUID> ended = kept.removeEnded(at, AT_ONCE);
        kept.removeMoney(ended);
        return past.size() + ended.size();
    }

    private static Map<String, String> line(Purchase it) {
        var line = new LinkedHashMap<String, String>();
        line.put("item", ITEM);
        line.put("number", it.number());
        line.put("state", it.state().code());
        line.put("placed", it.placedAt().toString());
        line.put("tiyn", Long.toString(it.tiyn()));
        line.put("paid", Long.toString(it.paid()));
        line.put("paying", it.paying().code());
        line.put("handing", it.handing().code());
        return line;
    }
}
