package kz.derbes.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the site speaks; Kazakh and Russian are required by law (LNG-01). */
public enum Language {
    KK,
    RU,
    EN;

    public String code() {
        return Codes.of(this);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The language of a locale; Russian where the site does not speak it. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(RU);
    }
}
