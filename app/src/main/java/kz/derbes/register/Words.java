package kz.derbes.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Terms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes of the list in the words of a language. */
@Component
class Words {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private final MessageSource messages;
    private final Terms terms;

    Words(MessageSource messages, Terms terms) {
        this.messages = messages;
        this.terms = terms;
    }

    String of(String key, Language language, Object... arguments) {
        return messages.getMessage("register." + key, arguments, language.locale());
    }

    /** An item of the list; one nobody has named yet stays a code. */
    String item(String code, Language language) {
        return orCode("register.item." + code, code, language.locale());
    }

    String room(String code, Language language) {
        return orCode("register.room." + code, code, language.locale());
    }

    String purposes(List<String> codes, Language language) {
        if (codes.size() == Purpose.values().length) return of("all-purposes", language);
        return Stream.of(Purpose.values())
                .filter(it -> codes.contains(it.code()))
                .map(it -> it.clause() + " " + of("purpose." + it.code(), language))
                .collect(Collectors.joining("; "));
    }

    String recipients(List<String> codes, Language language) {
        if (codes.isEmpty()) return of("nobody", language);
        return codes.stream().map(it -> of("recipient." + it, language)).collect(Collectors.joining("; "));
    }

    /** A term with its start and its source, such as "3 years from the end of relations (Civil Code 178)". */
    String term(String key, Language language) {
        var term = terms.term(key);
        return of("amount." + term.unit().code(), language, term.amount()) + " "
                + orCode("register.from." + term.from(), term.from(), language.locale());
    }

    String source(String key) {
        return terms.term(key).source();
    }

    String day(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }

    private String orCode(String key, String code, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, code, locale));
    }
}
