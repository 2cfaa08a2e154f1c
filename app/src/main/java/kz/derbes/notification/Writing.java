package kz.derbes.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.derbes.notification.out.Sheet;
import kz.derbes.vault.Private;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters: a template, its codes and a language make a text and the same as HTML. */
@Component
class Writing {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern GAP = Pattern.compile("\n\n");

    private final NotificationSettings settings;
    private final ITemplateEngine html;
    private final ResourceBundleMessageSource words = words();

    Writing(NotificationSettings settings, ITemplateEngine html) {
        this.settings = settings;
        this.html = html;
    }

    Sheet write(Claimed letter, Private to, Optional<String> stopPath) {
        var locale = letter.language().locale();
        var stop = stopPath.map(it -> settings.site() + it);
        var slots = slots(letter, stop);
        var title = text("notification.letter." + letter.template().code() + ".title", locale, slots);
        var body = text("notification.letter." + letter.template().code() + ".text", locale, slots);
        var foot = text("notification.letter." + (stop.isPresent() ? "stop" : "service"), locale, slots);
        return new Sheet(
                letter.to(),
                letter.id(),
                to,
                settings.from(),
                settings.site().getHost(),
                letter.language(),
                title,
                body + "\n\n-- \n" + foot + "\n",
                page(locale, title, body, foot),
                stop);
    }

    private Map<String, String> slots(Claimed letter, Optional<String> stop) {
        var slots = new TreeMap<>(letter.codes());
        var locale = letter.language().locale();
        slots.computeIfPresent("fields", (slot, codes) -> named("field", codes, locale));
        slots.computeIfPresent("what", (slot, code) -> named("what", code, locale));
        slots.put("site", settings.site().toString());
        slots.put("host", settings.site().getHost());
        stop.ifPresent(it -> slots.put("stop", it));
        return slots;
    }

    /** Codes in the words of the letter's language. */
    private String named(String kind, String codes, Locale locale) {
        return Arrays.stream(codes.split(",", -1))
                .map(it -> words.getMessage("notification." + kind + "." + it, null, locale))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Locale locale, Map<String, String> slots) {
        return SLOT.matcher(words.getMessage(key, null, locale))
                .replaceAll(it -> Matcher.quoteReplacement(slots.getOrDefault(it.group(1), "")));
    }

    private String page(Locale locale, String title, String body, String foot) {
        List<String> paragraphs = Arrays.asList(GAP.split(body));
        return html.process(
                "notification/letter",
                new Context(
                        locale,
                        Map.of(
                                "lang", locale.getLanguage(),
                                "title", title,
                                "paragraphs", paragraphs,
                                "foot", foot)));
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/notification");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
