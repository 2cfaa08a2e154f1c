package kz.derbes.visit.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import kz.derbes.visit.core.Fields.Told;
import kz.derbes.visit.core.Fields.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads the query of a pixel: the fields of {@link Told} by their letters, each at most once, nothing else. */
public final class QueryFields {
    private static final String LETTERS = "presmctv";

    private QueryFields() {}

    public static Fields read(@Nullable String query) {
        if (query == null || query.isEmpty()) return Told.NOTHING;
        if (query.length() > Fields.MOST) return new Unreadable(Refusal.TOO_LONG);
        var told = new @Nullable String[LETTERS.length()];
        for (int from = 0; from <= query.length(); ) {
            int and = query.indexOf('&', from);
            int end = and < 0 ? query.length() : and;
            int equals = query.indexOf('=', from);
            if (equals < 0 || equals >= end) return new Unreadable(Refusal.MALFORMED);
            int field = equals == from + 1 ? LETTERS.indexOf(query.charAt(from)) : -1;
            if (field < 0) return new Unreadable(Refusal.UNKNOWN_FIELD);
            String value = decode(query.substring(equals + 1, end));
            if (value == null || told[field] != null) return new Unreadable(Refusal.MALFORMED);
            told[field] = value;
            from = end + 1;
        }
        return new Told(told[0], told[1], told[2], Campaign.of(told[3], told[4], told[5]), told[6], told[7]);
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
