package kz.derbes.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Consents.Asked;
import kz.derbes.consent.Permission;
import kz.derbes.law.Scope;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import org.springframework.stereotype.Component;

/** Deletes hits that have outlived their term or the consent they rest on (RET-02). */
@Component
class HitSweep {
    static final String TERM = "retention.hits";
    private static final int STEP = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HitRows hits;
    private final HitDays days;
    private final Consents consents;
    private final Terms terms;
    private final Forgetting forgetting;

    HitSweep(HitRows hits, HitDays days, Consents consents, Terms terms, Forgetting forgetting) {
        this.hits = hits;
        this.days = days;
        this.consents = consents;
        this.terms = terms;
        this.forgetting = forgetting;
    }

    /** Returns how many hits went. */
    int at(Instant instant) {
        var before = terms.startedBefore(TERM, instant);
        int gone = Math.toIntExact(days.dropEndedBy(before)) + hits.deleteBefore(before);
        var visitors = hits.visitorsAfter(BEFORE_ALL, STEP);
        while (!visitors.isEmpty()) {
            gone += deleteUnallowed(visitors);
            visitors = hits.visitorsAfter(visitors.getLast(), STEP);
        }
        return gone;
    }

    /** How many hits would go. */
    long due(Instant instant) {
        var before = terms.startedBefore(TERM, instant);
        long due = hits.countBefore(before);
        var visitors = hits.visitorsAfter(BEFORE_ALL, STEP);
        while (!visitors.isEmpty()) {
            due += hits.countOf(unallowed(visitors), before);
            visitors = hits.visitorsAfter(visitors.getLast(), STEP);
        }
        return due;
    }

    private int deleteUnallowed(List<UUID> visitors) {
        return unallowed(visitors).stream().mapToInt(forgetting::forget).sum();
    }

    /** Those of the visitors who allow no measurement now. */
    private List<UUID> unallowed(List<UUID> visitors) {
        var permissions = consents.permissions(visitors.stream()
                .map(it -> new Asked(new VisitorId(it), Scope.MEASUREMENT))
                .toList());
        return IntStream.range(0, visitors.size())
                .filter(i -> permissions.get(i) instanceof Permission.Refused)
                .mapToObj(visitors::get)
                .toList();
    }
}
