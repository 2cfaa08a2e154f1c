package kz.derbes.request.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Beginnings of answers, in the language of whoever asked. */
@Component
class Drafts {
    private static final List<String> CODES = List.of(
            "information",
            "corrected",
            "deleted",
            "withdrawn",
            "not-confirmed",
            "claim-granted",
            "claim-refused",
            "thanks");

    private final MessageSource messages;

    Drafts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> in(Language language) {
        var drafts = new LinkedHashMap<String, String>();
        CODES.forEach(it -> drafts.put(it, text(it, language)));
        return drafts;
    }

    String text(String code, Language language) {
        return messages.getMessage("request.draft." + code, null, language.locale());
    }
}
