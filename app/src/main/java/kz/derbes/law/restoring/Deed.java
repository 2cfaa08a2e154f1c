package kz.derbes.law.restoring;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A deed as the sealed log tells it again.
 *
 * @param fact the number of the fact that proves it
 * @param at when it was recorded
 * @param name room and verb, such as {@code consent.withdrawn}
 * @param subject whom it concerned; null where it concerned nobody in particular
 * @param codes what else was told
 */
public record Deed(
        UUID fact, Instant at, String name, @Nullable SubjectId subject, SortedMap<String, String> codes) {

    /** A code the deed cannot be without; an {@link IllegalArgumentException} when it was not told. */
    public String code(String key) {
        var code = codes.get(key);
        if (code == null) throw new IllegalArgumentException(name + " does not say its " + key);
        return code;
    }
}
