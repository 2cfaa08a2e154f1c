package kz.derbes.visit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Consents.Asked;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.groupcommit.Writer;
import kz.derbes.law.Scope;
import kz.derbes.visit.Addresses.Place;
import kz.derbes.visit.core.View;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/*
 * Life of a batch, one transaction in three round trips: hold deletions back and ask the consents of all its visitors;
 * write the hits that are allowed and add views to the counts, and addresses when one is new in its day; commit. A withdrawal that commits before the question is obeyed by it; one
 * that commits after it deletes after this commit, because the deletion waits for the lock.
 */
/** Makes a batch of views durable with one commit. */
@Component
class HitWriter implements Writer<View, Boolean> {
    private final TransactionTemplate transaction;
    private final Consents consents;
    private final BatchRows rows;
    private final HitDays days;
    private final Addresses addresses;
    private final PagesOfAnHour pages;

    HitWriter(
            PlatformTransactionManager transactions,
            Consents consents,
            BatchRows rows,
            HitDays days,
            Addresses addresses,
            VisitSettings settings) {
        transaction = new TransactionTemplate(transactions);
        this.consents = consents;
        this.rows = rows;
        this.days = days;
        this.addresses = addresses;
        pages = new PagesOfAnHour(settings.pagesPerHour());
    }

    @Override
    public List<Boolean> write(List<View> views) {
        views.stream().map(Batch::day).distinct().forEach(this::open);
        var fresh = transaction.execute(status -> store(views));
        if (fresh != null) addresses.remember(fresh);
        return Collections.nCopies(views.size(), true);
    }

    private void open(LocalDate day) {
        days.open(day);
        addresses.open(day);
    }

    private List<Place> store(List<View> views) {
        try {
            var batch = new Batch(pages);
            views.stream().filter(View.Anonymous.class::isInstance).forEach(batch::count);
            judge(views, batch);
            rows.write(batch);
            return addresses.keep(batch.hits());
        } catch (DataIntegrityViolationException | IllegalArgumentException e) {
            days.doubt();
            // one bad hit must not cost the others their answer
            throw new NothingWrittenException(e);
        }
    }

    private void judge(List<View> views, Batch batch) {
        var seen = views.stream()
                .filter(View.Seen.class::isInstance)
                .map(View.Seen.class::cast)
                .toList();
        if (seen.isEmpty()) return;
        var asked = seen.stream()
                .map(it -> new Asked(it.visitor(), Scope.MEASUREMENT))
                .toList();
        var permissions = consents.permissionsHeld(asked, HitRows.LOCK);
        IntStream.range(0, seen.size()).forEach(i -> batch.judge(seen.get(i), permissions.get(i)));
    }
}
