package kz.derbes.ads.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was entered in a form, shown again when something of it is wrong. */
public record Typed(MultiValueMap<String, String> values, Map<String, String> wrong) {
    private static final int LONGEST_NUMBER = 12;

    static Typed of(MultiValueMap<String, String> values) {
        return new Typed(values, new LinkedHashMap<>());
    }

    static Typed empty() {
        return of(new LinkedMultiValueMap<>());
    }

    /** The entry without spaces around it; empty when there was none. */
    public String value(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The fault of a field as a code; null when it is right. */
    public @Nullable String fault(String name) {
        return wrong.get(name);
    }

    void refuse(String field, String fault) {
        wrong.putIfAbsent(field, fault);
    }

    OptionalLong number(String name) {
        var text = value(name);
        return text.matches("\\d+") && text.length() <= LONGEST_NUMBER
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    OptionalInt small(String name, int least, int most) {
        var number = number(name);
        return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }
}
