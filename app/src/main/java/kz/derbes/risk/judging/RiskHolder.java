package kz.derbes.risk.judging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Basis;
import kz.derbes.law.Codes;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import kz.derbes.risk.Reason;
import kz.derbes.risk.review.Review;
import kz.derbes.risk.review.ReviewKeeping;
import kz.derbes.risk.review.Reviews;
import kz.derbes.risk.signal.Velocity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room keeps about a person: a country, an hour, and what was decided; nothing survives an erasure. */
@Component
class RiskHolder implements Holder {
    private static final String PLACE = "last-country";
    private static final String DECISION = "risk-decision";
    private static final String REVIEW = "risk-review";
    private static final String COUNTS = "daily-counts";
    private static final String PLACE_TERM = "retention.place";
    private static final String TERM = "retention.risk";
    private static final int ALL = Integer.MAX_VALUE;

    private final PastRows pasts;
    private final DecidedRows decisions;
    private final Reviews reviews;
    private final ReviewKeeping keeping;
    private final Velocity velocity;
    private final Terms terms;

    RiskHolder(
            PastRows pasts,
            DecidedRows decisions,
            Reviews reviews,
            ReviewKeeping keeping,
            Velocity velocity,
            Terms terms) {
        this.pasts = pasts;
        this.decisions = decisions;
        this.reviews = reviews;
        this.keeping = keeping;
        this.velocity = velocity;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "risk";
    }

    @Override
    public List<String> tables() {
        return List.of("risk.place", "risk.decision", "risk.review", "risk.tally", "risk.met");
    }

    @Override
    public List<Holding> describes() {
        var location = Set.of(Purpose.LOCATION);
        var both = Set.of(Purpose.LOCATION, Purpose.PAYMENT);
        return List.of(
                new Holding(PLACE, location, Basis.CONSENT, PLACE_TERM, Set.of()),
                new Holding(DECISION, both, Basis.CONSENT, TERM, Set.of()),
                new Holding(REVIEW, both, Basis.LAW, TERM, Set.of()),
                new Holding(COUNTS, both, Basis.CONSENT, "retention.tally", Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        var past = pasts.of(subject);
        var place = Stream.ofNullable(past.country())
                .map(it -> Map.of("item", PLACE, "country", it, "hour", String.valueOf(past.hour())));
        var decided = decisions.of(subject, ALL).stream().map(RiskHolder::shown);
        var looked = reviews.of(subject, ALL).stream().map(RiskHolder::shown);
        return new Export(
                room(), Stream.of(place, decided, looked).flatMap(it -> it).toList());
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        int rows = pasts.remove(subject) + decisions.remove(subject) + keeping.remove(subject);
        return new Erased(room(), rows + velocity.forget(subject), List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        var before = terms.startedBefore(TERM, at);
        return Optional.of(new TreeMap<>(Map.of(
                PLACE, pasts.countBefore(terms.startedBefore(PLACE_TERM, at), spared),
                DECISION, decisions.countBefore(before, spared),
                REVIEW, keeping.due(before, spared),
                COUNTS, velocity.due(at))));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        var before = terms.startedBefore(TERM, at);
        return pasts.removeBefore(terms.startedBefore(PLACE_TERM, at), spared)
                + decisions.removeBefore(before, spared)
                + keeping.sweep(before, spared)
                + velocity.sweep(at);
    }

    private static Map<String, String> shown(Decision it) {
        var line = new TreeMap<String, String>();
        line.put("item", DECISION);
        line.put("occasion", it.occasion().code());
        line.put("at", it.at().toString());
        line.put("country", it.country());
        line.put("outcome", it.level().code());
        line.put("reasons", reasons(it.reasons()));
        return line;
    }

    private static Map<String, String> shown(Review it) {
        var line = new TreeMap<String, String>();
        line.put("item", REVIEW);
        line.put("occasion", it.occasion().code());
        line.put("opened", it.openedAt().toString());
        line.put("state", it.state().code());
        line.put("reasons", reasons(it.reasons()));
        if (it.ground() != null) line.put("ground", it.ground());
        return line;
    }

    private static String reasons(Set<Reason> reasons) {
        return reasons.stream().map(Codes::of).sorted().collect(Collectors.joining(" "));
    }
}
