package kz.derbes.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consents as their giver sees them; they hold numbers only and outlive the relation as evidence (RET-06). */
@Component
class ConsentHolder implements Holder {
    private static final String ITEM = "consent-record";
    private static final String TERM = "retention.evidence";

    private final Consents consents;
    private final KeptRows rows;
    private final Terms terms;
    private final Clock clock;

    ConsentHolder(Consents consents, KeptRows rows, Terms terms, Clock clock) {
        this.consents = consents;
        this.rows = rows;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "consent";
    }

    @Override
    public List<String> tables() {
        return List.of("consent.consent");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, EnumSet.allOf(Purpose.class), Basis.LAW, TERM, Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(
                room(), consents.of(subject).stream().map(ConsentHolder::line).toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        for (var scope : Scope.values()) consents.withdraw(subject, scope, Actor.system("erasure"));
        int kept = rows.endRelation(subject, clock.instant());
        if (kept == 0) return new Erased(room(), 0, List.of());
        var until = terms.due(TERM, rows.relationEnd(subject));
        return new Erased(room(), 0, List.of(new Erased.Kept(ITEM, kept, TERM, until)));
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        long ended = rows.countEndedBefore(terms.startedBefore(TERM, at), spared);
        return Optional.of(new TreeMap<>(Map.of(ITEM, ended)));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeEndedBefore(terms.startedBefore(TERM, at), spared);
    }

    private static Map<String, String> line(Consent it) {
        var line = new TreeMap<>(Map.of(
                "scope", it.scope().code(),
                "given", it.givenAt().toString(),
                "until", it.until().toString(),
                "wording", it.wordingHash(),
                "edition", Integer.toString(it.edition()),
                "language", it.language().code(),
                "channel", it.channel(),
                "fact", it.fact().toString()));
        if (it.withdrawnAt() != null) line.put("withdrawn", it.withdrawnAt().toString());
        if (it.replacedAt() != null) line.put("replaced", it.replacedAt().toString());
        return line;
    }
}
