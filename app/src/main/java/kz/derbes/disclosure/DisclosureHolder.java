package kz.derbes.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.derbes.disclosure.demand.Concerned;
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

/** The register as its person sees it; it holds codes only and outlives the relation as evidence (RET-06). */
@Component
class DisclosureHolder implements Holder {
    private static final String ITEM = "transfer-record";
    private static final String DEMAND = "demand-record";
    private static final String TERM = "retention.evidence";

    private final TransferRows rows;
    private final Concerned concerned;
    private final Terms terms;
    private final Clock clock;

    DisclosureHolder(TransferRows rows, Concerned concerned, Terms terms, Clock clock) {
        this.rows = rows;
        this.concerned = concerned;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "disclosure";
    }

    @Override
    public List<String> tables() {
        return List.of("disclosure.transfer", "disclosure.demand_person");
    }

    @Override
    public List<Holding> describes() {
        return List.of(
                new Holding(ITEM, EnumSet.allOf(Purpose.class), Basis.LAW, TERM, Set.of()),
                new Holding(DEMAND, EnumSet.allOf(Purpose.class), Basis.LAW, TERM, Set.of(Recipient.STATE_BODY)));
    }

    @Override
    public Export show(SubjectId subject) {
        var now = clock.instant();
        var passings = rows.of(subject, now, Integer.MAX_VALUE, 0).stream().map(DisclosureHolder::line);
        var demands = concerned.show(subject, now).stream();
        return new Export(room(), Stream.concat(passings, demands).toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        var now = clock.instant();
        concerned.dropPackages(subject);
        var kept = new ArrayList<Erased.Kept>();
        int passings = rows.endRelation(subject, now);
        if (passings > 0) kept.add(new Erased.Kept(ITEM, passings, TERM, terms.due(TERM, rows.relationEnd(subject))));
        concerned
                .lastClosing(subject, now)
                .ifPresent(it -> kept.add(new Erased.Kept(DEMAND, it.demands(), TERM, terms.due(TERM, it.at()))));
        return new Erased(room(), 0, kept);
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        var before = terms.startedBefore(TERM, at);
        return Optional.of(new TreeMap<>(Map.of(
                ITEM, rows.countEndedBefore(before, spared), DEMAND, concerned.countClosedBefore(before, spared))));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        var before = terms.startedBefore(TERM, at);
        return rows.removeEndedBefore(before, spared) + concerned.removeClosedBefore(before, spared);
    }

    private static Map<String, String> line(Passing it) {
        var line = new TreeMap<>(Map.of(
                "at", it.at().toString(),
                "recipient", it.recipient(),
                "country", it.country(),
                "purpose", it.purpose(),
                "fields", String.join(", ", it.fields()),
                "fact", it.fact().toString()));
        var consent = it.consent();
        if (consent != null) line.put("consent", consent.toString());
        var demand = it.demand();
        if (demand != null) line.putAll(Map.of("demand", demand.number(), "body", demand.body()));
        return line;
    }
}
