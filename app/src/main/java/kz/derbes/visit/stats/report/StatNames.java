package kz.derbes.visit.stats.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.VisitGoals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Values as people read them: countries and languages by their names, goals by theirs. */
@Component("statNames")
public class StatNames {
    private static final String UNKNOWN = "stats.unknown";
    private final MessageSource messages;
    private final VisitGoals goals;

    StatNames(MessageSource messages, VisitGoals goals) {
        this.messages = messages;
        this.goals = goals;
    }

    /** The name of a value of a dimension, in that language. */
    public String of(String dimension, String value, Locale locale) {
        return switch (dimension) {
            case "country" -> value.isEmpty() ? say(UNKNOWN, locale) : country(value, locale);
            case "language" -> value.isEmpty() ? say(UNKNOWN, locale) : language(value, locale);
            case "device" -> say("stats.device." + value, locale);
            case "referrer" -> value.isEmpty() ? say("stats.direct", locale) : value.replaceFirst("^https?://", "");
            case "browser" -> value.equals("other") ? say("stats.other", locale) : value;
            case "goal" -> goal(value);
            default -> value;
        };
    }

    private static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    private static String language(String code, Locale locale) {
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private String goal(String value) {
        Map<Integer, VisitGoals.Named> all =
                goals.all().stream().collect(Collectors.toMap(it -> it.goal().id(), it -> it));
        var named = all.get(Integer.parseInt(value.substring(0, value.indexOf('/'))));
        if (named == null) return value;
        int step = Integer.parseInt(value.substring(value.indexOf('/') + 1));
        var steps = named.goal().steps();
        return steps.size() < step ? value : named.name() + ": " + steps.get(step - 1);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
