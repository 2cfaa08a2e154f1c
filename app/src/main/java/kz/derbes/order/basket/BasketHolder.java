package kz.derbes.order.basket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The baskets of account holders and of browsers that wanted one kept; they go when nobody has used them for a while. */
@Component
class BasketHolder implements Holder {
    private static final String ITEM = "basket";
    private final BasketRows rows;
    private final Terms terms;

    BasketHolder(BasketRows rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "order";
    }

    @Override
    public List<String> tables() {
        return List.of("orders.basket");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, Set.of(Purpose.PERSONAL_ACCESS), Basis.CONSENT, Stores.TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(),
                rows.lines(subject.value()).stream()
                        .map(it -> Map.of(
                                "item", ITEM,
                                "offer", it.offer().toString(),
                                "quantity", Integer.toString(it.quantity())))
                        .toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        return new Erased(room(), rows.remove(subject.value()), List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(
                Map.of(ITEM, rows.countUnusedSince(terms.startedBefore(Stores.TERM, at), spared))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeUnusedSince(terms.startedBefore(Stores.TERM, at), spared);
    }
}
