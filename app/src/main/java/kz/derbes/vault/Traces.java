package kz.derbes.vault;

import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.derbes.law.FieldCode;
import org.springframework.stereotype.Component;

/**
 * Marks by which staff find a person: keyed hashes of how the surname begins and how the phone ends, 63 bits each. The
 * lowest bit tells the two apart, so that a change of one leaves the marks of the other.
 */
@Component
class Traces {
    static final int SHORTEST = 2;
    static final int LONGEST = 12;
    static final int DIGITS = 4;

    /** The fields that leave marks. */
    static final Set<FieldCode> FIELDS = Set.of(SURNAME, PHONE);

    private static final String USE = "derbes.vault.trace/1";
    private final Map<ByteBuffer, Marker> markers = new ConcurrentHashMap<>();
    private final VaultKeys keys;
    private final SearchSettings settings;

    Traces(VaultKeys keys, SearchSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** The marks of what was typed, for the table, by key; none where the operator allows exact search only. */
    Map<Long, List<Long>> of(Map<FieldCode, String> typed) {
        if (!settings.byParts()) return Map.of();
        var all = new TreeMap<Long, List<Long>>();
        keys.derived(USE).forEach((key, derived) -> {
            var marks = marks(marker(derived), typed);
            if (!marks.isEmpty()) all.put(key, marks);
        });
        return all;
    }

    /** The marks of what was typed under one key. */
    List<Long> under(long key, Map<FieldCode, String> typed) {
        return marks(marker(Objects.requireNonNull(keys.derived(USE).get(key))), typed);
    }

    private static List<Long> marks(Marker marker, Map<FieldCode, String> typed) {
        return typed.entrySet().stream()
                .filter(it -> FIELDS.contains(it.getKey()))
                .flatMap(it -> parts(it.getKey(), it.getValue()).map(part -> mark(marker, it.getKey(), part)))
                .toList();
    }

    /** What a person must carry to be found: for each key of the index all marks of one list. */
    List<List<Long>> sought(Sought sought) {
        var each = Stream.of(marks(SURNAME, sought.surname()), marks(PHONE, sought.digits()))
                .filter(it -> !it.isEmpty())
                .toList();
        if (each.isEmpty()) return List.of();
        return IntStream.range(0, each.getFirst().size())
                .mapToObj(key -> each.stream().map(it -> it.get(key)).toList())
                .toList();
    }

    /** The lowest bit of the marks of a field. */
    static long kind(FieldCode field) {
        return field == PHONE ? 1 : 0;
    }

    private List<Long> marks(FieldCode field, String part) {
        if (part.isEmpty()) return List.of();
        return keys.derived(USE).values().stream()
                .map(it -> mark(marker(it), field, part))
                .toList();
    }

    /** One for each key the index has ever had in this process: few. */
    private Marker marker(byte[] key) {
        return markers.computeIfAbsent(ByteBuffer.wrap(key), it -> new Marker(key));
    }

    private static long mark(Marker marker, FieldCode field, String part) {
        return (marker.mark(field.code() + "|" + part) & ~1L) | kind(field);
    }

    private static Stream<String> parts(FieldCode field, String typed) {
        return field == PHONE ? end(typed).stream() : beginnings(typed);
    }

    private static Stream<String> beginnings(String typed) {
        String folded = Folding.of(typed);
        int letters = folded.codePointCount(0, folded.length());
        return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, letters))
                .mapToObj(length -> folded.substring(0, folded.offsetByCodePoints(0, length)));
    }

    /** The digits as typed: however a number is written, it ends alike. */
    private static Optional<String> end(String typed) {
        String digits = digits(typed);
        return digits.length() < DIGITS ? Optional.empty() : Optional.of(digits.substring(digits.length() - DIGITS));
    }

    static String digits(String typed) {
        var digits = new StringBuilder();
        for (int i = 0; i < typed.length(); i++)
            if (typed.charAt(i) >= '0' && typed.charAt(i) <= '9') digits.append(typed.charAt(i));
        return digits.toString();
    }
}
