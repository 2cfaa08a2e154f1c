package kz.derbes.policy.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what each passage promises, by the rules of {@code promises.table}; where no rule holds it says so. */
final class Recogniser {
    private static final List<Rule> RULES = load();
    private static final int HEADING = 12;
    private static final int DEEPEST = 4;
    private static final int CONTEXT = 300;
    private final Map<String, Passage> byKey = new HashMap<>();

    Recogniser(List<Passage> passages) {
        passages.forEach(it -> byKey.put(it.key(), it));
    }

    Clause clause(Passage passage) {
        var above = above(passage);
        var found = EnumSet.noneOf(Promise.class);
        var kind = Promise.UNRECOGNISED;
        int best = 0;
        for (var sentence : Sentence.of(passage.body(), above)) {
            var match = match(sentence);
            if (match == null) continue;
            found.add(match.promise());
            if (match.score() <= best) continue;
            best = match.score();
            kind = match.promise();
        }
        if (lists(found)) found.addAll(fields(passage, above));
        return clause(passage, shape(passage, kind), found);
    }

    private static Clause clause(Passage it, Promise kind, Set<Promise> found) {
        return new Clause(
                it.key(),
                it.parent(),
                it.number(),
                it.line(),
                it.text(),
                it.body(),
                kind,
                Collections.unmodifiableSet(found));
    }

    /** A heading is no promise, whatever words it uses; a preamble keeps its name. */
    private Promise shape(Passage passage, Promise kind) {
        if (passage.key().equals(Passages.PREAMBLE)) return Promise.PREAMBLE;
        boolean top = passage.parent().isEmpty()
                && !passage.key().contains("#")
                && !passage.number().contains(".");
        boolean brief = Words.of(passage.body()).size() <= HEADING;
        boolean hasChildren = byKey.values().stream()
                .anyMatch(it -> it.parent().equals(passage.key()) && !it.key().contains("#"));
        boolean open = !passage.body().strip().endsWith(".");
        if (top && brief && (hasChildren || (open && kind == Promise.UNRECOGNISED))) return Promise.SECTION;
        return kind;
    }

    private static boolean lists(Set<Promise> found) {
        return found.contains(Promise.REGISTRATION_FIELDS) || found.contains(Promise.AUTOMATIC_FIELDS);
    }

    private static Set<Promise> fields(Passage passage, List<List<String>> above) {
        var fields = EnumSet.noneOf(Promise.class);
        for (var part : Sentence.parts(passage.body(), above)) {
            var match = match(part);
            if (match != null && match.promise().isField()) fields.add(match.promise());
        }
        return fields;
    }

    private List<List<String>> above(Passage passage) {
        var above = new ArrayList<List<String>>();
        var next = byKey.get(passage.parent());
        while (next != null && above.size() < DEEPEST) {
            above.add(Words.first(next.body(), CONTEXT));
            next = next.parent().isEmpty() ? null : byKey.get(next.parent());
        }
        return above;
    }

    private static @org.jspecify.annotations.Nullable Match match(Sentence sentence) {
        Match best = null;
        for (var rule : RULES) {
            int score = rule.score(sentence);
            if (score > (best == null ? 0 : best.score())) best = new Match(rule.promise(), score);
        }
        return best;
    }

    private record Match(Promise promise, int score) {}

    private static List<Rule> load() {
        try (var file = Recogniser.class.getResourceAsStream("/policy/promises.table")) {
            if (file == null) throw new IllegalStateException("no rules");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.split(":", 2))
                    .map(it -> new Rule(Promise.of(it[0].strip()), it[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
