package kz.derbes.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A deed as the ledger remembers it: codes and numbers, never a value of a person.
 *
 * @param deed room and verb, such as {@code consent.given}
 * @param subject whom it concerns; null where it concerns nobody in particular
 * @param actor who did it
 * @param codes what else must be provable; keys and values are codes, so a name, an address or a text does not fit
 */
public record Fact(String deed, @Nullable SubjectId subject, Actor actor, SortedMap<String, String> codes) {
    private static final Pattern DEED = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*){1,3}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._:#+,=/-]{0,256}");

    public Fact {
        if (!DEED.matcher(deed).matches()) throw new IllegalArgumentException("deed is not a code: " + deed);
        codes.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("key of a fact is not a code");
            if (!VALUE.matcher(value).matches())
                throw new IllegalArgumentException("value of " + key + " is not a code");
        });
        codes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public static Fact of(String deed, @Nullable SubjectId subject, Actor actor, Map<String, String> codes) {
        return new Fact(deed, subject, actor, new TreeMap<>(codes));
    }
}
