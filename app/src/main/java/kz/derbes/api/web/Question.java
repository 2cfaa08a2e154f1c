package kz.derbes.api.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;

/** A JSON object a program sent, read strictly: every key known, every value of its kind. */
final class Question {
    private static final int LONGEST = 256;
    private final Map<String, Object> parts;

    Question(Map<String, Object> parts, Set<String> keys) {
        for (String key : parts.keySet()) if (!keys.contains(key)) throw new UnclearException("body", "unknown");
        for (String key : keys) if (!parts.containsKey(key)) throw new UnclearException(key, "missing");
        this.parts = parts;
    }

    SubjectId subject() {
        try {
            return SubjectId.parse(text("subject"));
        } catch (IllegalArgumentException e) {
            throw new UnclearException("subject", "number");
        }
    }

    Purpose purpose() {
        return constant(Purpose.class, "purpose", text("purpose"));
    }

    FieldCode field() {
        return constant(FieldCode.class, "field", text("field"));
    }

    Set<FieldCode> fields() {
        if (!(parts.get("fields") instanceof Collection<?> codes) || codes.isEmpty() || codes.size() > 12)
            throw new UnclearException("fields", "list");
        var fields = EnumSet.noneOf(FieldCode.class);
        codes.forEach(it -> fields.add(constant(FieldCode.class, "fields", String.valueOf(it))));
        return fields;
    }

    String text(String key) {
        if (parts.get(key) instanceof String text && !text.isBlank() && text.length() <= LONGEST) return text;
        throw new UnclearException(key, "text");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(code))
                .findFirst()
                .orElseThrow(() -> new UnclearException(key, "code"));
    }
}
