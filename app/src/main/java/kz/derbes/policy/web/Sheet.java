package kz.derbes.policy.web;

import java.util.List;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.edition.ReadDocuments;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.Promise;
import kz.derbes.policy.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An edition in one language, laid out to be read.
 *
 * @param language of the text, which is not the asked one where the edition lacks that
 * @param opening the preamble without its first line; null when there is none
 */
record Sheet(
        Edition edition,
        Language language,
        String hash,
        @Nullable String title,
        @Nullable String opening,
        List<Line> lines) {

    public List<Line> sections() {
        return lines.stream().filter(Line::section).toList();
    }

    /** Finds the document in a person's language and lays it out. */
    @Component
    static class Press {
        private final Editions editions;
        private final ReadDocuments readings;

        Press(Editions editions, ReadDocuments readings) {
            this.editions = editions;
            this.readings = readings;
        }

        Sheet print(Edition edition, Language wanted) {
            var document = document(edition.number(), wanted).orElseThrow();
            var reading = readings.of(document).orElseThrow();
            var opening = reading.clauses().stream()
                    .filter(it -> it.kind() == Promise.PREAMBLE)
                    .map(Clause::body)
                    .map(Line::plain)
                    .findFirst()
                    .orElse("");
            var first = opening.lines().findFirst().orElse(null);
            String rest = first == null ? "" : opening.substring(first.length()).strip();
            return new Sheet(
                    edition,
                    document.language(),
                    document.hash(),
                    first,
                    rest.isEmpty() ? null : rest,
                    Line.of(reading.clauses()));
        }

        /** The Russian reading tells the kinds where the wanted language has no rules. */
        Optional<Reading> reading(int edition, Language wanted) {
            return document(edition, wanted).flatMap(readings::of);
        }

        Optional<Document> document(int edition, Language wanted) {
            var documents = editions.documents(edition);
            return documents.stream()
                    .filter(it -> it.language() == wanted && readings.of(it).isPresent())
                    .findFirst()
                    .or(() -> documents.stream()
                            .filter(it -> it.language() == Language.RU)
                            .findFirst());
        }
    }
}
