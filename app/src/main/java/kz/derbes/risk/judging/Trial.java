package kz.derbes.risk.judging;

import java.util.List;

/**
 * How other rules would have decided what was decided.
 *
 * @param decisions how many were judged again
 * @param changes from which level to which, only where something changes
 * @param rules rule by rule, in the order of the text
 */
public record Trial(int decisions, List<Change> changes, List<Effect> rules) {

    /** Decisions that would go from one level, by its code, to another. */
    public record Change(String from, String to, int decisions) {}

    /**
     * What one rule does.
     *
     * @param holds how often it would hold
     * @param decides how often the level would be another without it
     */
    public record Effect(String rule, int holds, int decides) {}

    /** How many decisions would change. */
    public int changed() {
        return changes.stream().mapToInt(Change::decisions).sum();
    }
}
