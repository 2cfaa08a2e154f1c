package kz.derbes.register;

import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Outline;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.register.size.Size;
import kz.derbes.register.size.Sizes;
import org.springframework.stereotype.Component;

/** The decision on the class of the operator (OPR-05). */
@Component
class SizeAuthor implements Author {
    private final Sizes sizes;
    private final Heading heading;
    private final Words words;

    SizeAuthor(Sizes sizes, Heading heading, Words words) {
        this.sizes = sizes;
        this.heading = heading;
        this.words = words;
    }

    @Override
    public String code() {
        return "size-class";
    }

    @Override
    public Paper write(Language language) {
        var size = sizes.now();
        return Outline.read(
                SizeAuthor.class,
                "register/size",
                language,
                heading.words(language),
                Map.of("numbers", List.of(numbers(size, language)), "decisions", List.of(decisions(language))));
    }

    private Part numbers(Size size, Language language) {
        return new Part.Pairs(List.of(
                pair("account-holders", Long.toString(size.accountHolders()), language),
                pair("visitors", Long.toString(size.visitors()), language),
                pair("restricted", words.of(size.restricted() ? "yes" : "no", language), language),
                pair("own-class", words.of("class." + size.own().code(), language), language),
                pair("all-class", words.of("class." + size.all().code(), language), language)));
    }

    private Part.Pair pair(String key, String value, Language language) {
        return new Part.Pair(words.of("size." + key, language), value);
    }

    private Part decisions(Language language) {
        var head = List.of("decided", "class", "account-holders", "visitors").stream()
                .map(it -> words.of("size." + it, language))
                .toList();
        return new Part.Table(
                head,
                sizes.decisions().stream()
                        .map(it -> List.of(
                                words.day(it.at()),
                                words.of("class." + it.sizeClass().code(), language),
                                Long.toString(it.accountHolders()),
                                Long.toString(it.visitors())))
                        .toList());
    }
}
