package kz.derbes.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;

/** What people are shown of the log about themselves; what the law hides for a while is left out until its time. */
@Service
public class OwnFacts {
    private final ShownRows rows;
    private final Clock clock;

    OwnFacts(ShownRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A page of some deeds, newest first. */
    public List<Recorded> page(SubjectId subject, Collection<String> deeds, Span span, int limit, int offset) {
        return rows.page(subject, deeds, span, clock.instant(), limit, offset);
    }

    public int count(SubjectId subject, Collection<String> deeds, Span span) {
        return rows.count(subject, deeds, span, clock.instant());
    }

    /** One fact by its own number; empty for others' facts and while it is hidden. */
    public Optional<Recorded> find(SubjectId subject, FactId fact) {
        return rows.find(subject, fact, clock.instant());
    }
}
