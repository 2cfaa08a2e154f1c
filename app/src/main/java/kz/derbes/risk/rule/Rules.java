package kz.derbes.risk.rule;

import java.util.EnumSet;
import java.util.List;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;

/** A checked set of rules with its two thresholds; pure, and safe for any number of threads. */
public final class Rules {
    private final List<Rule> rules;
    private final int careful;
    private final int stop;

    Rules(List<Rule> rules, int careful, int stop) {
        this.rules = List.copyOf(rules);
        this.careful = careful;
        this.stop = stop;
    }

    /** Asks every rule: points are added, a level a rule names is the least. */
    public Ruling judge(Occasion occasion, Features features) {
        int points = 0;
        var level = Level.CALM;
        var reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (!rule.holds(occasion, features)) continue;
            reasons.add(rule.reason());
            switch (rule.then()) {
                case Consequence.Points(int more) -> points += more;
                case Consequence.AtLeast(var least) -> level = higher(level, least);
            }
        }
        if (points >= stop) level = Level.STOP;
        else if (points >= careful) level = higher(level, Level.CAREFUL);
        return new Ruling(level, reasons);
    }

    /** The names of the rules that hold, in their order. */
    public List<String> holding(Occasion occasion, Features features) {
        return rules.stream()
                .filter(it -> it.holds(occasion, features))
                .map(Rule::name)
                .toList();
    }

    /** The same set without one rule; without any of that name it is the same. */
    public Rules without(String name) {
        return new Rules(rules.stream().filter(it -> !it.name().equals(name)).toList(), careful, stop);
    }

    public List<String> names() {
        return rules.stream().map(Rule::name).toList();
    }

    private static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
