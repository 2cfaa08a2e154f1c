package kz.derbes.ads.book;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was shown, kept a year after its last showing (RET-07); nothing of it is about whoever saw it. */
@Component
class AdsHolder implements Holder {
    private static final String TERM = "retention.ads";
    private static final String ITEM = "ad-material";
    private static final int AT_ONCE = 200;
    private final AgedRows rows;
    private final Acts acts;
    private final Terms terms;
    private final TransactionTemplate transaction;

    AdsHolder(AgedRows rows, Acts acts, Terms terms, TransactionTemplate transaction) {
        this.rows = rows;
        this.acts = acts;
        this.terms = terms;
        this.transaction = transaction;
    }

    @Override
    public String room() {
        return "ads";
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(ITEM, Set.of(Purpose.ADVERTISING), Basis.LAW, TERM, Set.of()));
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
        return Optional.of(new TreeMap<>(Map.of(ITEM, rows.countShownBefore(terms.startedBefore(TERM, at)))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        Integer gone = transaction.execute(status -> {
            var aged = rows.shownBefore(terms.startedBefore(TERM, at), AT_ONCE);
            rows.delete(aged);
            aged.forEach(it -> acts.record("ads.material-deleted", Actor.system("retention"), "campaign", it));
            return aged.size();
        });
        return gone;
    }
}
