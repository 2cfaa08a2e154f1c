package kz.derbes.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.derbes.law.Language;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.edition.ReadDocuments;
import kz.derbes.policy.reading.Reading;
import org.springframework.stereotype.Component;

/** The clauses behind a number somebody cites. */
@Component
class Citations {
    private final Editions editions;
    private final ReadDocuments readings;

    Citations(Editions editions, ReadDocuments readings) {
        this.editions = editions;
        this.readings = readings;
    }

    /** Every clause that bears the number; two may, and none may (conflict C18). */
    List<Cited> of(int edition, String number, Language language) {
        return document(edition, language)
                .flatMap(readings::of)
                .map(it -> in(it, number))
                .orElse(List.of());
    }

    static List<Cited> in(Reading reading, String number) {
        String bare = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
        var twin = Pattern.compile(Pattern.quote(bare) + "[a-z]");
        return reading.clauses().stream()
                .filter(it -> it.key().equals(bare) || twin.matcher(it.key()).matches())
                .map(it -> new Cited(it.key(), it.text().strip()))
                .toList();
    }

    private Optional<Document> document(int edition, Language language) {
        var documents = editions.documents(edition);
        return documents.stream()
                .filter(it -> it.language() == language)
                .findFirst()
                .or(() -> documents.stream()
                        .filter(it -> it.language() == Language.RU)
                        .findFirst());
    }
}
