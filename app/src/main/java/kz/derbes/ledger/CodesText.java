package kz.derbes.ledger;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;

/** The codes of a fact as the text that is hashed: a JSON object, keys in order, no spaces; codes need no escaping. */
final class CodesText {
    private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\":\"([^\"]*)\"");

    private CodesText() {}

    static String of(SortedMap<String, String> codes) {
        var text = new StringBuilder(256).append('{');
        codes.forEach((key, value) -> {
            if (text.length() > 1) text.append(',');
            text.append('"').append(key).append("\":\"").append(value).append('"');
        });
        return text.append('}').toString();
    }

    static SortedMap<String, String> parse(String text) {
        return PAIR.matcher(text)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (a, b) -> b, TreeMap::new));
    }

    /** Reads {@code kind:id}. */
    static Actor actor(String text) {
        String[] parts = text.split(":", 2);
        String kind = parts[0].toUpperCase(Locale.ROOT).replace('-', '_');
        return new Actor(Actor.Kind.valueOf(kind), parts[1]);
    }
}
