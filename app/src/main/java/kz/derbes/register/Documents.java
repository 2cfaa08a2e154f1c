package kz.derbes.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.paper.Author;
import kz.derbes.paper.Format;
import kz.derbes.paper.Pdf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operator's documents, each written anew from what the system does. */
@Service
public class Documents {
    /** The languages in which the law wants them (LNG-01). */
    public static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

    private final List<Author> authors;
    private final Ledger ledger;

    Documents(List<Author> authors, Ledger ledger) {
        this.authors =
                authors.stream().sorted(Comparator.comparing(Author::code)).toList();
        this.ledger = ledger;
    }

    /** Codes of all documents, in order. */
    public List<String> codes() {
        return authors.stream().map(Author::code).toList();
    }

    /** The title of a document; empty when there is none of that code. */
    public Optional<String> title(String code, Language language) {
        return author(code).map(it -> it.write(language).title());
    }

    /** Gives a document out, on record; empty when there is none of that code or not in that language. */
    @Transactional
    public Optional<byte[]> give(String code, Language language, Format format, Member reader) {
        if (!LANGUAGES.contains(language)) return Optional.empty();
        var found = author(code);
        found.ifPresent(it -> ledger.record(Fact.of(
                "register.document-given",
                null,
                reader.actor(),
                Map.of("document", code, "language", language.code(), "format", format.code()))));
        return found.map(it -> format.of(it.write(language)));
    }

    byte[] pdf(String code, Language language) {
        return author(code).map(it -> Pdf.of(it.write(language))).orElseThrow();
    }

    private Optional<Author> author(String code) {
        return authors.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
