package kz.derbes.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files under {@code law/}; a key too many or too few is refused, so that a slip cannot move a term. */
final class LawFile {
    private static final Set<String> KEYS = Set.of("n", "unit", "from", "source", "certainty");
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2040;

    private LawFile() {}

    static Map<String, Term> terms() {
        var terms = new LinkedHashMap<String, Term>();
        read("/law/terms.yaml").forEach((key, value) -> terms.put(key, term(key, (Map<?, ?>) value)));
        return terms;
    }

    static Set<LocalDate> holidays() {
        var days = new HashSet<LocalDate>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String name = "/law/holidays-" + year + ".yaml";
            if (LawFile.class.getResource(name) == null) continue;
            for (var day : (Collection<?>) read(name).getOrDefault("holidays", Set.of()))
                days.add(((Date) day).toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        }
        return days;
    }

    private static Term term(String key, Map<?, ?> entry) {
        if (!entry.keySet().equals(KEYS)) throw new IllegalArgumentException(key + ": a term has exactly " + KEYS);
        return new Term(
                key,
                Integer.parseInt(text(entry, "n")),
                Term.Unit.valueOf(text(entry, "unit").replace('-', '_').toUpperCase(Locale.ROOT)),
                text(entry, "from"),
                text(entry, "source"),
                text(entry, "certainty"));
    }

    private static String text(Map<?, ?> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static Map<String, Object> read(String name) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var file = LawFile.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("missing: " + name);
            return new Yaml(new SafeConstructor(options)).load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
