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
    private final ReadDocuments readings;
    private final Ledger ledger;
    private final Clock clock;

    Editions(EditionRows rows, ReadDocuments readings, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.readings = readings;
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
        if (documents.stream().anyMatch(this::faulty)) return new Posting.Refused(Posting.Reason.DEFECTS);
        return post(number, documents, by);
    }

    /** Why publishing the draft would ask people anew; empty when it would not. */
    public List<String> material(int draft) {
        return rows.current()
                .map(it -> readings.material(rows.documents(it.number()), rows.documents(draft)))
                .orElse(List.of());
    }

    /** Whether an edition after that one changed what people agreed to. */
    public boolean materialSince(int number) {
        return rows.all().stream()
                .anyMatch(it ->
                        it.published() && it.number() > number && !it.material().isEmpty());
    }

    /** The English text is a courtesy and is not checked. */
    private boolean faulty(Document document) {
        return document.language() != Language.EN
                && readings.of(document).filter(it -> !it.blocked()).isEmpty();
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
        var material = material(number);
        rows.post(number, material, by, at);
        var codes = new TreeMap<String, String>();
        codes.put("edition", String.valueOf(number));
        codes.put("material", String.join(",", material));
        documents.forEach(it -> codes.put(it.language().code(), it.hash()));
        ledger.record(Fact.of("policy.published", null, by, codes));
        return new Posting.Posted(rows.find(number).orElseThrow());
    }

    private static boolean lacks(List<Document> documents, Language language) {
        return documents.stream().noneMatch(it -> it.language() == language);
    }
}
