package kz.derbes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The register as its person sees it; it holds codes only and outlives the relation as evidence (RET-06). */
@Component
class DisclosureHolder implements Holder {
    private static final String ITEM = "transfer-record";
    private static final String TERM = "retention.evidence";

    private final TransferRows rows;
    private final Terms terms;
    private final Clock clock;

    DisclosureHolder(TransferRows rows, Terms terms, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "disclosure";
    }

    @Override
    public List<String> tables() {
        return List.of("disclosure.transfer");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, EnumSet.allOf(Purpose.class), Basis.LAW, TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(),
                rows.of(subject, Integer.MAX_VALUE, 0).stream()
                        .map(DisclosureHolder::line)
                        .toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        int kept = rows.endRelation(subject, clock.instant());
        if (kept == 0) return new Erased(room(), 0, List.of());
        var until = terms.due(TERM, rows.relationEnd(subject));
        return new Erased(room(), 0, List.of(new Erased.Kept(ITEM, kept, TERM, until)));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeEndedBefore(terms.startedBefore(TERM, at), spared);
    }

    private static Map<String, String> line(Passing it) {
        return new TreeMap<>(Map.of(
                "at", it.at().toString(),
                "recipient", it.recipient(),
                "country", it.country(),
                "purpose", it.purpose(),
                "fields", String.join(", ", it.fields()),
                "consent", it.consent().toString(),
                "fact", it.fact().toString()));
    }
}
