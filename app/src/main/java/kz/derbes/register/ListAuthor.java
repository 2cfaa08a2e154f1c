package kz.derbes.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Outline;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import org.springframework.stereotype.Component;

/** The list of personal data necessary and sufficient for the tasks, with its approval (OPR-01). */
@Component
class ListAuthor implements Author {
    private final Listings listings;
    private final Heading heading;
    private final Words words;
    private final Spoken spoken;

    ListAuthor(Listings listings, Heading heading, Words words, Spoken spoken) {
        this.listings = listings;
        this.heading = heading;
        this.words = words;
        this.spoken = spoken;
    }

    @Override
    public String code() {
        return "list-of-personal-data";
    }

    @Override
    public Paper write(Language language) {
        var all = new HashMap<>(heading.words(language));
        all.put("approval", approval(language));
        all.put("hash", listings.current().hash());
        return Outline.read(ListAuthor.class, "register/list", language, all, Map.of("list", List.of(table(language))));
    }

    private String approval(Language language) {
        return listings.approved()
                .map(it -> it.hash().equals(listings.current().hash())
                        ? words.of("approved", language, it.number(), words.day(it.approvedAt()), it.approver())
                        : words.of("approved-other", language, it.number(), words.day(it.approvedAt())))
                .orElseGet(() -> words.of("approved-never", language));
    }

    private Part table(Language language) {
        return new Part.Table(
                spoken.head(language),
                listings.current().lines().stream()
                        .map(it -> spoken.row(it, language))
                        .toList());
    }
}
