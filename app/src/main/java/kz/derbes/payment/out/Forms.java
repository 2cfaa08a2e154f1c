package kz.derbes.payment.out;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fields as browsers post them. */
final class Forms {
    static final String TYPE = "application/x-www-form-urlencoded";

    private Forms() {}

    static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Reads fields; one that comes twice, or cannot be decoded, is an {@link IllegalArgumentException}. */
    static SortedMap<String, String> read(String form) {
        var fields = new TreeMap<String, String>();
        for (String pair : form.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at < 1) continue;
            if (fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1))) != null)
                throw new IllegalArgumentException("a field comes twice");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
