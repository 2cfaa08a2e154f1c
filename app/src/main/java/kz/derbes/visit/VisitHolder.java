package kz.derbes.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.derbes.law.Basis;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;

/** What this room keeps of browsers; no account is linked to a browser, so a subject finds nothing here. */
@Component
class VisitHolder implements Holder {
    private final HitSweep sweep;
    private final Addresses addresses;

    VisitHolder(HitSweep sweep, Addresses addresses) {
        this.sweep = sweep;
        this.addresses = addresses;
    }

    @Override
    public String room() {
        return "visit";
    }

    @Override
    public List<String> tables() {
        return List.of("visit.hit", "visit.address", "visit.stat_number");
    }

    @Override
    public List<Holding> describes() {
        return Stream.of(FieldCode.values())
                .filter(it -> !it.typed())
                .map(VisitHolder::holding)
                .toList();
    }

    /** An address is for security alone, and for a shorter time (conflicts C10 and C30). */
    private static Holding holding(FieldCode item) {
        return item == FieldCode.ADDRESS
                ? new Holding(item.code(), Set.of(Purpose.LOCATION), Basis.CONSENT, Addresses.TERM, Set.of())
                : new Holding(item.code(), Set.of(Purpose.ADVERTISING), Basis.CONSENT, HitSweep.TERM, Set.of());
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(room(), List.of());
    }

    @Override
    public Erased erase(SubjectId subject) {
        return new Erased(room(), 0, List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of("hit", sweep.due(at), "address", addresses.due(at))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        return addresses.sweep(at) + sweep.at(at);
    }
}
