package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the log keeps it.
 *
 * @param id its number, half of it random, so that nobody can guess a leaf and compare its hash
 * @param at when it was recorded, to the microsecond
 * @param deed what was done
 * @param subject the number of the person concerned; null where there is none
 * @param actor who did it, as kind and number
 * @param codes what else must be provable: a JSON object of codes, keys in order, without spaces
 */
public record Leaf(
        UUID id, Instant at, String deed, @Nullable UUID subject, String actor, String codes) {
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The one spelling that is hashed: JSON with keys in order, no spaces, UTC to the microsecond. */
    public String json() {
        return "{\"actor\":" + quote(actor)
                + ",\"at\":" + quote(MICROS.format(at))
                + ",\"codes\":" + codes
                + ",\"deed\":" + quote(deed)
                + ",\"id\":" + quote(id.toString())
                + (subject == null ? "" : ",\"subject\":" + quote(subject.toString()))
                + ",\"v\":1}";
    }

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    /** A JSON string, escaped as little as RFC 8785 allows. */
    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(it -> {
            if (it == '"' || it == '\\') quoted.append('\\').append((char) it);
            else if (it < ' ') quoted.append("\\u%04x".formatted(it));
            else quoted.append((char) it);
        });
        return quoted.append('"').toString();
    }
}
