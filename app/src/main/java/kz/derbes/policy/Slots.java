package kz.derbes.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Named values for the {@code {{slots}}} of a template. */
final class Slots {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");
    private final Map<String, String> values;

    Slots(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    Slots and(Map<String, String> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new Slots(all);
    }

    /** The template with every slot filled; empty when one of them has no value (CON-04). */
    Optional<String> fill(String template) {
        var slots = SLOT.matcher(template);
        var text = new StringBuilder();
        while (slots.find()) {
            String value = values.getOrDefault(slots.group(1), "");
            if (value.isBlank()) return Optional.empty();
            slots.appendReplacement(text, java.util.regex.Matcher.quoteReplacement(value));
        }
        return Optional.of(slots.appendTail(text).toString());
    }
}
