package kz.derbes.risk.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.vault.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Objections of people against a Stop, in their own words, answered within three working days (PDL 19-1; CON-14). */
@Service
public class Objections {
    /** The longest objection, in UTF-16 units. */
    public static final int LONGEST = 2000;

    private static final String TERM = "automated.objection";
    private final ReviewRows rows;
    private final ReviewJournal journal;
    private final Texts texts;
    private final Terms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Objections(
            ReviewRows rows,
            ReviewJournal journal,
            Texts texts,
            Terms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.texts = texts;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes an objection. The clock of an open review is never lengthened by it. Where nothing is kept of the person any
     * more, there is no key to seal the words with: the objection counts without them.
     *
     * @return when it will be answered; empty when none can be made any more
     */
    public Optional<Instant> object(UUID id, String words) {
        try {
            return in(() -> object(id, it -> texts.keep(it.subject(), words)));
        } catch (IllegalStateException e) {
            return in(() -> object(id, it -> null));
        }
    }

    private Optional<Instant> in(Supplier<Optional<Instant>> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    private Optional<Instant> object(UUID id, Function<Review, @Nullable UUID> words) {
        var found = rows.hold(id).filter(Review::mayObject);
        if (found.isEmpty()) return Optional.empty();
        var review = found.get();
        var now = clock.instant();
        var due = terms.due(TERM, now);
        if (review.isOpen() && review.dueAt().isBefore(due)) due = review.dueAt();
        rows.object(review, words.apply(review), now, due);
        journal.objected(review, Actor.subject(review.subject()), due.toString());
        return Optional.of(due);
    }

    /** The words for the person who wrote them; empty when there are none. */
    public Optional<String> own(Review review) {
        var words = review.objection();
        if (words == null) return Optional.empty();
        return opened(texts.open(review.subject(), Set.of(words), Actor.subject(review.subject())), words);
    }

    /**
     * The words for a member of staff, who says why; that is on record before they are out.
     *
     * @throws Texts.NotAllowedException when role, reason or budget does not allow it
     */
    public Optional<String> open(Review review, Member member, String reason) {
        var words = review.objection();
        if (words == null) return Optional.empty();
        return opened(texts.open(member, review.subject(), Set.of(words), purpose(member), reason), words);
    }

    /** Finance looks for payments, everybody else because the person wrote. */
    private static Purpose purpose(Member member) {
        return member.role() == Role.FINANCE ? Purpose.PAYMENT : Purpose.FEEDBACK;
    }

    private static Optional<String> opened(Map<UUID, String> found, UUID words) {
        return Optional.ofNullable(found.get(words));
    }
}
