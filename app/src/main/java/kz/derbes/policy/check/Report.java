package kz.derbes.policy.check;

import java.util.stream.Collectors;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.Conflict;
import kz.derbes.policy.reading.Defect;
import kz.derbes.policy.reading.Reading;

/** A reading for people at a terminal. */
final class Report {
    private static final int WIDTH = 58;
    private final Texts texts;
    private final StringBuilder page = new StringBuilder();

    Report(Texts texts) {
        this.texts = texts;
    }

    String of(Reading reading) {
        title("policy.check.clauses", reading.clauses().size());
        reading.clauses().forEach(this::clause);
        title("policy.check.reserved", reading.reserved().size());
        if (!reading.reserved().isEmpty()) line("  " + String.join(", ", reading.reserved()));
        title("policy.check.defects", reading.defects().size());
        reading.defects().forEach(this::defect);
        title("policy.check.conflicts", reading.conflicts().size());
        reading.conflicts().stream()
                .collect(Collectors.groupingBy(Conflict::code, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((code, where) -> conflict(
                        code, where.stream().map(this::place).distinct().collect(Collectors.joining(", "))));
        line("");
        line(texts.say(reading.blocked() ? "policy.check.blocked" : "policy.check.open"));
        return page.toString();
    }

    private void clause(Clause clause) {
        String begin = clause.text().strip().replaceAll("\\s+", " ");
        String shown = begin.length() > WIDTH ? begin.substring(0, WIDTH - 1) + "…" : begin;
        line("  %-10s %5d  %-38s %s".formatted(clause.key(), clause.line(), name(clause), shown));
    }

    private String name(Clause clause) {
        return texts.say("policy.kind." + clause.kind().code());
    }

    private void defect(Defect defect) {
        line("  %s %-8s %s"
                .formatted(
                        texts.say("policy.severity." + defect.code().severity().code()),
                        defect.clause(),
                        texts.say("policy.fault-of." + defect.code().code()) + " "
                                + texts.say("policy.check.line", defect.line())));
    }

    private void conflict(String code, String where) {
        line("  %-4s %s".formatted(code, where));
        line("       " + texts.say("policy.conflict." + code));
        line("       → " + texts.say("policy.instead." + code));
    }

    private String place(Conflict conflict) {
        return conflict.clause() == null ? texts.say("policy.check.silent") : conflict.clause();
    }

    private void title(String key, int count) {
        if (!page.isEmpty()) line("");
        line(texts.say(key) + ": " + count);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
