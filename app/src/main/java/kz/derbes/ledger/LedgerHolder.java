package kz.derbes.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

/**
 * Says what the ledger keeps: deeds against a number. Erasing removes none of them; it is the vault that destroys the
 * link between the number and the person, and a proof with a hole would prove nothing (PDL 25(2)(5)).
 */
@Component
class LedgerHolder implements Holder {
    private static final String ITEM = "deed";
    private static final String TERM = "retention.ledger";

    private final FactRows facts;
    private final ShownRows shown;
    private final Terms terms;
    private final Clock clock;

    LedgerHolder(FactRows facts, ShownRows shown, Terms terms, Clock clock) {
        this.facts = facts;
        this.shown = shown;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "ledger";
    }

    @Override
    public List<String> tables() {
        return List.of("ledger.fact");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, EnumSet.allOf(Purpose.class), Basis.LAW, TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        var rows = shown.all(subject, clock.instant());
        return new Export(room(), rows.stream().map(LedgerHolder::row).toList());
    }

    /** What the law hides is not even counted. */
    @Override
    public Erased erase(SubjectId subject) {
        int kept = shown.count(subject, clock.instant());
        if (kept == 0) return new Erased(room(), 0, List.of());
        var until = terms.due(TERM, clock.instant());
        return new Erased(room(), 0, List.of(new Erased.Kept(ITEM, kept, TERM, until)));
    }

    /** What is older than its term is told although no sweep can take it yet. */
    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(ITEM, facts.countBefore(terms.startedBefore(TERM, at)))));
    }

    /** Nothing goes: the tree is append-only, and what made a number a person went with the vault's key. */
    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        return 0;
    }

    private static Map<String, String> row(Recorded recorded) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", recorded.id().toString());
        row.put("at", recorded.at().toString());
        row.put("deed", recorded.fact().deed());
        row.put("actor", recorded.fact().actor().toString());
        row.putAll(recorded.fact().codes());
        return row;
    }
}
