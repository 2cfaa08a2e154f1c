package kz.derbes.account;

import java.time.Clock;
import java.util.List;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes closings that were cut off and lets go of what has outlived its time in any room, on whichever node comes first. */
@Component
class Caretaker {
    private static final int AT_ONCE = 100;
    private final Closings closings;
    private final List<Holder> holders;
    private final ContactRows contacts;
    private final ContactChanges changes;
    private final Disputes disputes;
    private final Terms terms;
    private final Clock clock;

    Caretaker(
            Closings closings,
            List<Holder> holders,
            ContactRows contacts,
            ContactChanges changes,
            Disputes disputes,
            Terms terms,
            Clock clock) {
        this.closings = closings;
        this.holders = holders;
        this.contacts = contacts;
        this.changes = changes;
        this.disputes = disputes;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void finishClosings() {
        closings.resume(AT_ONCE);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        var now = clock.instant();
        contacts.startedBefore(terms.startedBefore("retention.unconfirmed", now), AT_ONCE)
                .forEach(changes::drop);
        var spared = disputes.spared();
        holders.forEach(it -> it.sweep(now, spared));
    }
}
