package kz.derbes.incident.authority;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.derbes.law.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the papers in one language. */
record Speaking(Language language) {
    private static final MessageSource WORDS = words();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    String say(String key, Object... gaps) {
        return WORDS.getMessage("incident." + key, gaps, language.locale());
    }

    String moment(Instant at) {
        return TIME.format(at);
    }

    /** The text, or the word for what is not known. */
    String orUnknown(String text) {
        return text.isBlank() ? say("paper.unknown") : text;
    }

    private static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/incident");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
