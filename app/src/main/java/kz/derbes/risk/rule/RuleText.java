package kz.derbes.risk.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads rules from text, strictly: every fault is told with its line, and a text with one is no text. */
public final class RuleText {
    /** The longest text, in characters. */
    public static final int LONGEST = 64 * 1024;

    static final int MOST_RULES = 200;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int careful;
    private int stop;

    private RuleText() {}

    /** What a text turned out to be. */
    public sealed interface Read {
        record Right(Rules rules) implements Read {}

        record Wrong(List<Fault> faults) implements Read {}
    }

    public static Read read(String text) {
        if (text.length() > LONGEST) return new Read.Wrong(List.of(new Fault(0, Fault.Kind.TOO_LONG)));
        var reading = new RuleText();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) reading.line(i + 1, lines.get(i).strip());
        return reading.result();
    }

    /** The text that comes with Derbes. */
    public static String shipped() {
        try (var file = Objects.requireNonNull(RuleText.class.getResourceAsStream("/risk/rules.table"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) return;
        if (line.startsWith("careful at ")) careful = threshold(number, careful, line.substring(11));
        else if (line.startsWith("stop at ")) stop = threshold(number, stop, line.substring(8));
        else if (rules.size() == MOST_RULES) fault(number, Fault.Kind.TOO_MANY);
        else rule(number, line);
    }

    private int threshold(int number, int before, String text) {
        int value = Words.number(text, 100_000);
        if (before != 0 || value < 1) fault(number, Fault.Kind.THRESHOLDS);
        return value;
    }

    private void rule(int number, String line) {
        switch (RuleLine.read(line)) {
            case RuleLine.Read.Wrong(var kind) -> fault(number, kind);
            case RuleLine.Read.Right(var rule) -> {
                if (!names.add(rule.name())) fault(number, Fault.Kind.NAME_TWICE);
                rules.add(rule);
            }
        }
    }

    private Read result() {
        if (careful < 1 || stop <= careful) fault(0, Fault.Kind.THRESHOLDS);
        if (rules.isEmpty() && faults.isEmpty()) fault(0, Fault.Kind.NO_RULES);
        return faults.isEmpty() ? new Read.Right(new Rules(rules, careful, stop)) : new Read.Wrong(List.copyOf(faults));
    }

    private void fault(int line, Fault.Kind kind) {
        faults.add(new Fault(line, kind));
    }
}
