package kz.derbes.visit.sieve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list of crawlers that comes along: marks found anywhere in a header {@code User-Agent}. Plain marks are looked up by
 * their first three letters, so that the length of the list costs nothing; the few patterns are tried after them.
 */
final class Crawlers {
    private static final String FILE = "/visit/crawlers.txt";
    private static final int KEY = 3;
    private final Map<String, List<String>> plain = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    private Crawlers(List<String> marks) {
        for (String mark : marks) {
            if (mark.startsWith("~")) patterns.add(Pattern.compile(mark.substring(1)));
            else
                plain.computeIfAbsent(mark.substring(0, KEY), it -> new ArrayList<>())
                        .add(mark);
        }
        plain.values()
                .forEach(it -> it.sort(Comparator.comparingInt(String::length).reversed()));
    }

    static Crawlers bundled() {
        try (var file = Crawlers.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is missing");
            return new Crawlers(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mark by which the program is known; empty for one that is not in the list. */
    Optional<String> find(String userAgent) {
        for (int at = 0; at + KEY <= userAgent.length(); at++)
            for (String mark : plain.getOrDefault(userAgent.substring(at, at + KEY), List.of()))
                if (userAgent.startsWith(mark, at)) return Optional.of(named(mark));
        return patterns.stream()
                .filter(it -> it.matcher(userAgent).find())
                .findFirst()
                .map(it -> named(it.pattern()));
    }

    private static String named(String mark) {
        String name = mark.replaceAll("[\\^$~\\\\]|/$", "").strip();
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
