package kz.derbes.visit.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import kz.derbes.visit.core.Fields.Told;
import kz.derbes.visit.core.Fields.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads the query of a pixel: {@code p} and {@code r}, each at most once, nothing else. */
public final class QueryFields {

    private QueryFields() {}

    public static Fields read(@Nullable String query) {
        if (query == null || query.isEmpty()) return new Told(null, null);
        if (query.length() > Fields.MOST) return new Unreadable(Refusal.TOO_LONG);
        String page = null;
        String referrer = null;
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? null : decode(pair.substring(equals + 1));
            if (value == null) return new Unreadable(Refusal.MALFORMED);
            switch (pair.substring(0, equals)) {
                case "p" -> {
                    if (page != null) return new Unreadable(Refusal.MALFORMED);
                    page = value;
                }
                case "r" -> {
                    if (referrer != null) return new Unreadable(Refusal.MALFORMED);
                    referrer = value;
                }
                default -> {
                    return new Unreadable(Refusal.UNKNOWN_FIELD);
                }
            }
        }
        return new Told(page, referrer);
    }

    private static @Nullable String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) return text;
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
