package kz.derbes.disclosure;

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
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;

/** The permissions for recipients as their giver sees them; the ledger remembers them when they are gone. */
@Component
class PermitHolder implements Holder {
    private static final String ITEM = "permit";

    private final PermitRows rows;
    private final Permits permits;

    PermitHolder(PermitRows rows, Permits permits) {
        this.rows = rows;
        this.permits = permits;
    }

    @Override
    public String room() {
        return "disclosure";
    }

    @Override
    public List<String> tables() {
        return List.of("disclosure.permit");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, Set.of(Purpose.PAYMENT), Basis.CONSENT, "consent.payment", Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(),
                permits.of(subject).stream()
                        .map(it -> Map.of(
                                "item", ITEM,
                                "recipient", it.recipient().code(),
                                "given", it.givenAt().toString(),
                                "until", it.until().toString()))
                        .toList());
    }

    @Override
    public Erased erase(SubjectId subject) {
        return new Erased(room(), rows.removeAll(subject), List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(ITEM, rows.countEndedBefore(at, spared))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeEndedBefore(at, spared);
    }
}
