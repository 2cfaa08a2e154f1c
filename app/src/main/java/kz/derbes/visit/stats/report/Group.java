package kz.derbes.visit.stats.report;

/**
 * A value with its sums as they stand in the tables, not to be shown before it is known how many people it is.
 *
 * @param heads the most visitors it had on one day
 */
record Group(int v, String value, Sums sums, long heads) {}
