package kz.derbes.risk.rule;

/** What a rule adds when it holds. */
sealed interface Consequence {

    /** Points that are added up and compared with the thresholds. */
    record Points(int points) implements Consequence {}

    /** At least this level, whatever the points. */
    record AtLeast(Level level) implements Consequence {}
}
