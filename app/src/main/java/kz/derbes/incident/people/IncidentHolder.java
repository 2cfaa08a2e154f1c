package kz.derbes.incident.people;

import java.time.Clock;
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

/** What the files of incidents say about a person: that they were affected and told, against a number. */
@Component
class IncidentHolder implements Holder {
    private static final String ITEM = "breach-record";
    private static final String TERM = "retention.evidence";
    private final HeldRows rows;
    private final Terms terms;
    private final Clock clock;

    IncidentHolder(HeldRows rows, Terms terms, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "incident";
    }

    @Override
    public List<String> tables() {
        return List.of("incident.affected", "incident.notice", "incident.step", "incident.exemption");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, Set.of(Purpose.FEEDBACK), Basis.LAW, TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(room(), rows.of(subject));
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        int gone = rows.erase(subject);
        int kept = rows.mark(subject);
        if (kept == 0) return new Erased(room(), gone, List.of());
        var until = terms.due(TERM, clock.instant());
        return new Erased(room(), gone, List.of(new Erased.Kept(ITEM, kept, TERM, until)));
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        long due = rows.countEndedBefore(terms.startedBefore(TERM, at), spared);
        return Optional.of(new TreeMap<>(Map.of(ITEM, due)));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeEndedBefore(terms.startedBefore(TERM, at), spared);
    }
}
