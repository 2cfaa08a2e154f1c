package kz.derbes.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int LONGEST_KEY = 32;
    private static final int LONGEST_VALUE = 256;
    private static final String PUNCTUATION = "._:#+,=/-";

    /** Deeds that were looked at already; there are few, and every reading names one. */
    private static final Set<String> KNOWN_DEEDS = ConcurrentHashMap.newKeySet();

    public Fact {
        if (!KNOWN_DEEDS.contains(deed)) check(deed);
        codes.forEach((key, value) -> {
            if (!isKey(key)) throw new IllegalArgumentException("key of a fact is not a code");
            if (!isValue(value)) throw new IllegalArgumentException("value of " + key + " is not a code");
        });
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    private static void check(String deed) {
        if (!DEED.matcher(deed).matches()) throw new IllegalArgumentException("deed is not a code: " + deed);
        KNOWN_DEEDS.add(deed);
    }

    private static boolean isKey(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.charAt(0) == '-') return false;
        return key.chars().allMatch(it -> (it >= 'a' && it <= 'z') || it == '-');
    }

    private static boolean isValue(String value) {
        if (value.length() > LONGEST_VALUE) return false;
        for (int i = 0; i < value.length(); i++) {
            char it = value.charAt(i);
            boolean plain = (it >= 'a' && it <= 'z') || (it >= '0' && it <= '9') || (it >= 'A' && it <= 'Z');
            if (!plain && PUNCTUATION.indexOf(it) < 0) return false;
        }
        return true;
    }

    public static Fact of(String deed, @Nullable SubjectId subject, Actor actor, Map<String, String> codes) {
        return new Fact(deed, subject, actor, new TreeMap<>(codes));
    }
}
