package kz.derbes.policy.web;

import java.util.List;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.Promise;

/**
 * A clause ready for a page.
 *
 * @param id of its anchor
 * @param text without number and marks, its line breaks kept
 */
record Line(String key, String id, String number, String text, String kind) {

    static List<Line> of(List<Clause> clauses) {
        return clauses.stream()
                .filter(it -> it.kind() != Promise.PREAMBLE)
                .map(Line::of)
                .toList();
    }

    static Line of(Clause clause) {
        return new Line(
                clause.key(),
                id(clause.key()),
                printed(clause),
                plain(clause.body()),
                clause.kind().code());
    }

    private static String id(String key) {
        return "c-" + key.replace('#', '-');
    }

    public boolean section() {
        return kind.equals(Promise.SECTION.code());
    }

    public boolean item() {
        return key.contains("#");
    }

    private static String printed(Clause clause) {
        if (clause.number().isEmpty()) return "";
        return clause.key().contains("#") ? clause.number() + ")" : clause.number() + ".";
    }

    /** Marks of Markdown that stand for emphasis or headings are not part of what is said. */
    static String plain(String text) {
        return text.replaceAll("(?m)^\\s*#{1,6}\\s+", "")
                .replaceAll("\\*{1,2}|_{2}", "")
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\\n\\s*\\n+", "\n")
                .strip();
    }
}
