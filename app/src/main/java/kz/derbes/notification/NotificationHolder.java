package kz.derbes.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as its person sees it; letters to an erased person go unsent. */
@Component
class NotificationHolder implements Holder {
    private static final String ITEM = "letter-record";
    private static final String TERM = "retention.letters";

    private final OutboxRows rows;
    private final Terms terms;

    NotificationHolder(OutboxRows rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "notification";
    }

    @Override
    public List<String> tables() {
        return List.of("notification.letter", "notification.demo_letter");
    }

    @Override
    public List<Holding> describes() {
        return List.of(new Holding(
                ITEM,
                Set.of(Purpose.FEEDBACK, Purpose.ADVERTISING),
                Basis.CONSENT,
                TERM,
                Set.of(Recipient.MAIL_RELAY)));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(room(), rows.of(subject));
    }

    @Override
    @Transactional
    public Erased erase(SubjectId subject) {
        return new Erased(room(), rows.remove(subject), List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.of(new TreeMap<>(Map.of(ITEM, rows.countOlderThan(terms.startedBefore(TERM, at), spared))));
    }

    @Override
    @Transactional
    public int sweep(Instant at, Set<SubjectId> spared) {
        return rows.removeOlderThan(terms.startedBefore(TERM, at), spared);
    }
}
