package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern FORM = Pattern.compile("\\{\"actor\":\"([^\"\\\\]*)\",\"at\":\"([^\"\\\\]*)\","
            + "\"codes\":(\\{[^{}]*}),\"deed\":\"([^\"\\\\]*)\",\"id\":\"([^\"\\\\]*)\""
            + "(?:,\"subject\":\"([^\"\\\\]*)\")?,\"v\":1}");

    /** Reads what {@link #json} writes when it holds codes only; anything else is a {@link DamageException}. */
    public static Leaf parse(String json) {
        var parts = FORM.matcher(json);
        if (!parts.matches()) throw new DamageException("entry is not a fact", "its text");
        try {
            var subject = parts.group(6);
            var leaf = new Leaf(
                    UUID.fromString(parts.group(5)),
                    Instant.parse(parts.group(2)),
                    parts.group(4),
                    subject == null ? null : UUID.fromString(subject),
                    parts.group(1),
                    parts.group(3));
            if (leaf.json().equals(json)) return leaf;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new DamageException("entry is not a fact", "its text");
        }
        throw new DamageException("entry has a second spelling", "its text");
    }

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
