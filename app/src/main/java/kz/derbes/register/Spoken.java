package kz.derbes.register;

import java.util.List;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import org.springframework.stereotype.Component;

/** The list as people read it. */
@Component
public class Spoken {
    private final Words words;

    Spoken(Words words) {
        this.words = words;
    }

    /** The heads of the columns of {@link #row}. */
    public List<String> head(Language language) {
        return Stream.of("item", "place", "purposes", "basis", "term", "recipients")
                .map(it -> words.of("head." + it, language))
                .toList();
    }

    public List<String> row(Line line, Language language) {
        return List.of(
                words.item(line.item(), language),
                words.room(line.room(), language),
                words.purposes(line.purposes(), language),
                words.of("basis." + line.basis(), language),
                words.term(line.term(), language),
                words.recipients(line.recipients(), language));
    }
}
