package kz.derbes.register;

import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Outline;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import org.springframework.stereotype.Component;

/** How long each thing is kept and what ends it (RET-02, clause 5.1). */
@Component
class TermsAuthor implements Author {
    private final Listings listings;
    private final Heading heading;
    private final Words words;

    TermsAuthor(Listings listings, Heading heading, Words words) {
        this.listings = listings;
        this.heading = heading;
        this.words = words;
    }

    @Override
    public String code() {
        return "terms-of-keeping";
    }

    @Override
    public Paper write(Language language) {
        return Outline.read(
                TermsAuthor.class,
                "register/terms",
                language,
                heading.words(language),
                Map.of("terms", List.of(table(language))));
    }

    private Part table(Language language) {
        var head = List.of("item", "term", "source").stream()
                .map(it -> words.of("head." + it, language))
                .toList();
        return new Part.Table(
                head,
                listings.current().lines().stream()
                        .map(it -> List.of(
                                words.item(it.item(), language),
                                words.term(it.term(), language),
                                words.source(it.term())))
                        .distinct()
                        .toList());
    }
}
