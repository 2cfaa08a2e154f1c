package kz.derbes.visit.stats.bulletin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.paper.Pdf;
import kz.derbes.visit.stats.core.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * A report is a row first and a document later. Whoever claims the row writes and stores the document in the transaction
 * of the claim: killed anywhere, the row is due as before, and no second node makes the same report.
 */
/** Reports about whole weeks or months, made once figures of their last day have come in. */
@Service
public class Bulletins {
    /** So many are kept, the newest: five years of months, or more than a year of weeks. */
    public static final int KEPT = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Bulletins.class);
    /** The last hits of a day are in the figures by then. */
    private static final Duration LATE = Duration.ofHours(1);

    private final BulletinRows rows;
    private final BulletinAuthor author;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bulletins(BulletinRows rows, BulletinAuthor author, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.author = author;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How often reports are made, and in which language. */
    public record Plan(Every every, Language language) {}

    public Plan plan() {
        return rows.plan();
    }

    /** Chooses anew; the first report is about the last whole week or month. */
    public void choose(Plan plan) {
        rows.plan(plan);
    }

    /** Notes what is due and makes all of it; returns how many were made. */
    public int catchUp() {
        var plan = rows.plan();
        var today = LocalDate.ofInstant(clock.instant().minus(LATE), Seen.ZONE);
        plan.every().before(today).ifPresent(it -> rows.due(plan.every(), it, plan.language()));
        int made = 0;
        while (!Thread.currentThread().isInterrupted() && makeOne()) made++;
        rows.prune(KEPT);
        return made;
    }

    private boolean makeOne() {
        var claimed = new Bulletin[1];
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var due = rows.claim();
                due.ifPresent(it -> {
                    claimed[0] = it;
                    rows.made(it.id(), Pdf.of(author.write(it)), clock.instant());
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            if (claimed[0] == null) throw e;
            LOG.warn(
                    "a report of visits waits for its next round: {}",
                    e.getClass().getName());
            rows.failed(claimed[0].id());
            return false;
        }
    }

    public List<Bulletin> newest() {
        return rows.newest(KEPT);
    }

    public Optional<Bulletin> of(int id) {
        return rows.of(id);
    }

    /** The document as PDF; empty when it is not made yet, or not kept any more. */
    public Optional<byte[]> document(int id) {
        return rows.document(id);
    }

    /** Notes that one of those who work with figures has taken it. */
    public void seen(int id) {
        rows.seen(id);
    }
}
