package kz.derbes.ads.core;

import java.util.Map;
import java.util.Optional;
import kz.derbes.law.Language;

/** What an advertisement says, language by language; without Kazakh it may not be shown (ADS-02). */
public record Words(Map<Language, Text> texts) {
    public static final int LONGEST_TITLE = 90;
    public static final int LONGEST_BODY = 400;

    public Words {
        texts = Map.copyOf(texts);
    }

    /** A title, and more text or none. */
    public record Text(String title, String body) {}

    public boolean hasKazakh() {
        return texts.containsKey(Language.KK);
    }

    public Optional<Text> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }
}
