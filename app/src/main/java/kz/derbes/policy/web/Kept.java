package kz.derbes.policy.web;

import java.util.List;
import kz.derbes.policy.reading.Conflict;
import kz.derbes.policy.reading.Reading;

/**
 * A clause beside what becomes of it.
 *
 * @param kind by the rules, which know Russian and Kazakh
 * @param differs codes of conflicts where behaviour is not what the text says
 */
record Kept(Line line, String kind, List<String> differs) {

    static List<Kept> of(List<Line> lines, Reading judged) {
        return lines.stream()
                .map(it -> new Kept(it, kind(it, judged), differs(it, judged)))
                .toList();
    }

    private static String kind(Line line, Reading judged) {
        return judged.clause(line.key()).map(it -> it.kind().code()).orElse(line.kind());
    }

    private static List<String> differs(Line line, Reading judged) {
        return judged.conflicts().stream()
                .filter(it -> line.key().equals(it.clause()))
                .map(Conflict::code)
                .distinct()
                .toList();
    }
}
