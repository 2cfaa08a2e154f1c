package kz.derbes.policy.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The editions of the policy, from the first to the draft of the next. */
@Component
public class Editions {
    private final EditionRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Editions(EditionRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first, the draft among them. */
    public List<Edition> all() {
        return rows.all();
    }

    public Optional<Edition> find(int number) {
        return rows.find(number);
    }

    public Optional<Edition> current() {
        return rows.current();
    }

    /** The edition that worked at that instant. */
    public Optional<Edition> at(Instant instant) {
        return rows.at(instant);
    }

    public Optional<Edition> draft() {
        return rows.draft();
    }

    public List<Document> documents(int edition) {
        return rows.documents(edition);
    }

    /** Puts a document into the draft, which is made if there is none; returns its number. */
    @Transactional
    public int draft(Document document, Actor by) {
        rows.lock();
        int number = rows.draft()
                .map(Edition::number)
                .orElseGet(() -> rows.addDraft(Edition.Origin.OPERATOR, by, clock.instant()));
        rows.put(number, document);
        return number;
    }

    @Transactional
    public void dropDraft() {
        rows.lock();
        rows.dropDraft();
    }

    /** Publishes the draft of that number as it is now. */
    @Transactional
    public Posting publish(int number, Actor by) {
        rows.lock();
        var draft = rows.draft().filter(it -> it.number() == number);
        if (draft.isEmpty()) return new Posting.Refused(Posting.Reason.NO_DRAFT);
        var documents = rows.documents(number);
        if (lacks(documents, Language.KK)) return new Posting.Refused(Posting.Reason.NO_KAZAKH);
        if (lacks(documents, Language.RU)) return new Posting.Refused(Posting.Reason.NO_RUSSIAN);
        return post(number, documents, by);
    }

    /** Publishes the text that comes with Derbes, unless the operator has one or it is published already. */
    @Transactional
    public void publishDefault(Collection<Document> documents) {
        rows.lock();
        var current = rows.current();
        if (current.isPresent() && !outdated(current.get(), documents)) return;
        if (rows.draft().isPresent()) return;
        var by = Actor.system("policy.start");
        int number = rows.addDraft(Edition.Origin.DEFAULT, by, clock.instant());
        documents.forEach(it -> rows.put(number, it));
        post(number, List.copyOf(documents), by);
    }

    private boolean outdated(Edition edition, Collection<Document> documents) {
        if (edition.origin() == Edition.Origin.OPERATOR) return false;
        var known =
                rows.documents(edition.number()).stream().map(Document::hash).toList();
        return !documents.stream().map(Document::hash).allMatch(known::contains);
    }

    private Posting post(int number, List<Document> documents, Actor by) {
        var at = clock.instant();
        rows.post(number, List.of(), by, at);
        var codes = new TreeMap<String, String>();
        codes.put("edition", String.valueOf(number));
        documents.forEach(it -> codes.put(it.language().code(), it.hash()));
        ledger.record(Fact.of("policy.published", null, by, codes));
        return new Posting.Posted(rows.find(number).orElseThrow());
    }

    private static boolean lacks(List<Document> documents, Language language) {
        return documents.stream().noneMatch(it -> it.language() == language);
    }
}
