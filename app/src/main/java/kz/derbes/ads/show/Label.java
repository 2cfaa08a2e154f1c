package kz.derbes.ads.show;

import java.util.EnumMap;
import java.util.Map;
import kz.derbes.law.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands around every advertisement, whatever it says itself (ADS-01, ADS-06). */
@Component
class Label {
    /** The same in every language, because an advertisement is one in every language. */
    static final String TEXT = "Жарнама / Реклама";

    private final Map<Language, String> why = new EnumMap<>(Language.class);

    Label(MessageSource messages) {
        for (var language : Language.values())
            why.put(language, messages.getMessage("ads.why.link", null, "?", language.locale()));
    }

    String why(Language language) {
        return why.getOrDefault(language, "?");
    }
}
