package kz.derbes.vault;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import kz.derbes.consent.Consent;
import kz.derbes.consent.Consents;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.groupcommit.Writer;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Admits many people in one transaction: contacts first, for an e-mail has one owner, then consents, then values. */
@Component
class AdmissionBatch implements Writer<AdmissionBatch.Item, AdmissionBatch.Answer> {
    private final TransactionTemplate transaction;
    private final LookUpRows lookUps;
    private final Consents consents;
    private final ArrivalRows arrivals;
    private final Ledger ledger;
    private final Clock clock;

    AdmissionBatch(
            TransactionTemplate transaction,
            LookUpRows lookUps,
            Consents consents,
            ArrivalRows arrivals,
            Ledger ledger,
            Clock clock) {
        this.transaction = transaction;
        this.lookUps = lookUps;
        this.consents = consents;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A person to admit, already sealed. */
    record Item(Admission admission, Arrival arrival) {}

    /** What became of one. */
    enum Answer {
        ADMITTED,
        TAKEN
    }

    @Override
    public List<Answer> write(List<Item> items) {
        return transaction.execute(status -> {
            try {
                return admit(items);
            } catch (RuntimeException e) { // before the commit, so that surely nothing is durable
                throw new NothingWrittenException(e);
            }
        });
    }

    private List<Answer> admit(List<Item> items) {
        var owners = lookUps.claim(items.stream().map(Item::arrival).toList());
        var welcome = items.stream()
                .filter(it -> owners.contains(it.arrival().subject()))
                .toList();
        if (!welcome.isEmpty()) keep(welcome);
        return items.stream()
                .map(it -> owners.contains(it.arrival().subject()) ? Answer.ADMITTED : Answer.TAKEN)
                .toList();
    }

    private void keep(List<Item> items) {
        var given = consents.give(
                items.stream().flatMap(it -> it.admission().consents().stream()).toList());
        var byParty = given.stream().collect(groupingBy(Consent::party));
        var at = clock.instant();
        var keepings = items.stream()
                .map(it -> new Keeping(
                        it.admission().subject(),
                        it.admission().purpose(),
                        it.admission()
                                .opening(byParty.getOrDefault(it.admission().subject(), List.of())),
                        it.admission().actor(),
                        at,
                        it.arrival().sealed()))
                .toList();
        arrivals.add(items.stream().map(Item::arrival).toList(), keepings);
        ledger.recordOpening(IntStream.range(0, items.size())
                .mapToObj(n -> Facts.kept(keepings.get(n)))
                .toList());
        items.forEach(it -> it.admission().alongside().run());
    }
}
