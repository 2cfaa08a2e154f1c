package kz.derbes.policy.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.policy.reading.Reading;
import org.jspecify.annotations.Nullable;

/** A reading as JSON, in the stable form that others build on. */
final class Json {

    private Json() {}

    static String of(Reading reading) {
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put(
                "clauses",
                reading.clauses().stream()
                        .map(it -> object(
                                "key",
                                it.key(),
                                "line",
                                it.line(),
                                "kind",
                                it.kind().code()))
                        .toList());
        whole.put("reserved", reading.reserved());
        whole.put(
                "defects",
                reading.defects().stream()
                        .map(it -> object("code", it.code().code(), "clause", it.clause(), "line", it.line()))
                        .toList());
        whole.put(
                "conflicts",
                reading.conflicts().stream()
                        .map(it -> object("code", it.code(), "clause", it.clause()))
                        .toList());
        return value(whole) + "\n";
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < pairs.length; at += 2) object.put(String.valueOf(pairs[at]), pairs[at + 1]);
        return object;
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(it -> quoted(String.valueOf(it.getKey())) + ":" + value(it.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list -> list.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    /** Keys, codes and kinds only, which hold neither quotes nor controls; anything else is escaped all the same. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(it -> {
            if (it == '"' || it == '\\') quoted.append('\\').append((char) it);
            else if (it < 32) quoted.append("\\u%04x".formatted(it));
            else quoted.append((char) it);
        });
        return quoted.append('"').toString();
    }
}
