package kz.derbes.policy.edition;

import static kz.derbes.policy.reading.Promise.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.Promise;
import kz.derbes.policy.reading.Reading;

/** Whether a change touches what people agreed to, so that they must be asked anew (clause 9.1, conflict C6). */
public enum Materiality {
    NEW_PURPOSE((before, after) -> gains(before, after, Promise::isPurpose)),
    NEW_FIELD((before, after) -> gains(before, after, it -> it.isField() || it == OTHER_DATA)),
    NEW_RECIPIENT(
            (before, after) -> gains(before, after, Set.of(THIRD_PARTY_TRANSFER, CROSS_BORDER, STATE_BODIES)::contains)
                    || clauses(after, THIRD_PARTY_TRANSFER) > clauses(before, THIRD_PARTY_TRANSFER)),
    LONGER_TERM((before, after) -> gains(before, after, it -> it == UNLIMITED_TERM)
            || (!before.says(UNLIMITED_TERM) && longest(after) > longest(before))),
    LESS_LIABILITY((before, after) -> gains(before, after, it -> it == EXEMPTION)
            || gains(after, before, Set.of(LIABILITY, BURDEN_OF_PROOF)::contains)),
    /** Something new that no rule recognises: the safe side is to ask. */
    UNCLEAR((before, after) -> !known(before).containsAll(unclear(after)));

    private static final Pattern LENGTH =
            Pattern.compile("(?iu)(\\d{1,4})\\s+(?:\\p{L}+\\s+)?(лет|год|жыл|месяц|мес|ай|дн|ден|күн)");
    private final BiPredicate<Reading, Reading> holds;

    Materiality(BiPredicate<Reading, Reading> holds) {
        this.holds = holds;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why the change is material; empty when it is not. */
    public static Set<Materiality> of(Reading before, Reading after) {
        return Stream.of(values())
                .filter(it -> it.holds.test(before, after))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Materiality.class)));
    }

    private static boolean gains(Reading before, Reading after, Predicate<Promise> what) {
        return after.clauses().stream()
                .flatMap(it -> it.promises().stream())
                .anyMatch(it -> what.test(it) && !before.says(it));
    }

    private static long clauses(Reading reading, Promise promise) {
        return reading.saying(promise).count();
    }

    /** The longest retention in days that the text names. */
    private static int longest(Reading reading) {
        return reading.saying(FINITE_TERM)
                .flatMap(it -> LENGTH.matcher(it.body()).results())
                .mapToInt(it -> Integer.parseInt(it.group(1)) * days(it.group(2)))
                .max()
                .orElse(0);
    }

    private static int days(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "лет", "год", "жыл" -> 365;
            case "месяц", "мес", "ай" -> 30;
            default -> 1;
        };
    }

    private static List<String> unclear(Reading reading) {
        return reading.unrecognised().stream().map(Materiality::words).toList();
    }

    private static Set<String> known(Reading reading) {
        return reading.clauses().stream().map(Materiality::words).collect(Collectors.toSet());
    }

    private static String words(Clause clause) {
        return clause.body().strip().replaceAll("\\s+", " ");
    }
}
