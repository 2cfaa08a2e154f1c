package kz.derbes.risk.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import kz.derbes.risk.Released;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of Stops: opened by a judgement, decided by a human in time, or ended in the person's favour. */
@Service
public class Reviews {
    private static final String TERM = "risk.review";
    /** How long a released person is not stopped again for what was looked at. */
    private static final Duration TRUST = Duration.ofDays(3);

    private final ReviewRows rows;
    private final ReviewJournal journal;
    private final Terms terms;
    private final Clock clock;

    Reviews(ReviewRows rows, ReviewJournal journal, Terms terms, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.terms = terms;
        this.clock = clock;
    }

    /** Opens a review in the caller's transaction, or gives the one that is open for this person and occasion. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Review open(SubjectId subject, UUID decision, Occasion occasion, Set<Reason> reasons, String country) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID();
        var due = terms.due(TERM, now);
        var review = new Review(
                subject,
                id,
                decision,
                occasion,
                reasons,
                country,
                State.OPEN,
                now,
                due,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!rows.open(review))
            return rows.openOf(subject, occasion).orElseThrow(() -> new IllegalStateException("open and not open"));
        journal.opened(review);
        return review;
    }

    /** Whether a human, or time, has lately let this person pass for all of these reasons. */
    public boolean trusts(SubjectId subject, Occasion occasion, Set<Reason> reasons) {
        return rows.releasedSince(subject, occasion, clock.instant().minus(TRUST))
                .filter(it -> it.reasons().containsAll(reasons))
                .isPresent();
    }

    public Optional<Review> find(UUID id) {
        return rows.find(id);
    }

    /** Its end in the person's favour; empty while there is none. */
    public Optional<Released> released(UUID id) {
        return rows.find(id)
                .filter(it -> it.state().favours())
                .map(it -> new Released(id, at(it), it.state() == State.RELEASED));
    }

    public List<Review> of(SubjectId subject, int most) {
        return rows.of(subject, most);
    }

    public List<Review> open(Set<Occasion> occasions, int most, int offset) {
        return rows.open(codes(occasions), most, offset);
    }

    public List<Review> over(Set<Occasion> occasions, int most, int offset) {
        return rows.over(codes(occasions), most, offset);
    }

    /** How many are open that are due before then. */
    public long countOpen(Set<Occasion> occasions, Instant dueBefore) {
        return rows.countOpen(codes(occasions), dueBefore);
    }

    /** What became of a wish to decide. */
    public enum Outcome {
        DECIDED,
        /** It is over, or never was. */
        NOT_OPEN,
        /** Who upheld it before the objection does not judge the objection. */
        SAME_MEMBER
    }

    /** Decides as the ground says; publishes {@link kz.derbes.risk.ReviewDecided}. */
    @Transactional
    public Outcome decide(UUID id, Ground ground, Member member) {
        var review = rows.hold(id).filter(Review::isOpen);
        if (review.isEmpty()) return Outcome.NOT_OPEN;
        if (member.actor().toString().equals(review.get().firstBy())) return Outcome.SAME_MEMBER;
        var by = member.actor().toString();
        rows.decide(review.get(), ground.outcome(), by, ground.code(), clock.instant());
        journal.decided(review.get(), ground, member);
        return Outcome.DECIDED;
    }

    /** Lets Stops fall that nobody judged in time, at most so many, and returns how many fell. */
    @Transactional
    public int expire(int most) {
        var now = clock.instant();
        var overdue = rows.holdOverdue(now, most);
        overdue.forEach(it -> {
            rows.decide(it, State.EXPIRED, ReviewJournal.CLOCK.toString(), "", now);
            journal.expired(it);
        });
        return overdue.size();
    }

    private static Instant at(Review it) {
        var at = it.decidedAt();
        if (at == null) throw new IllegalStateException("over without a time: " + it.id());
        return at;
    }

    private static Set<String> codes(Set<Occasion> occasions) {
        return occasions.stream().map(Occasion::code).collect(Collectors.toSet());
    }
}
