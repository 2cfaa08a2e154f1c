package kz.derbes.visit.stats.report;

import org.jspecify.annotations.Nullable;

/**
 * One value with its sums.
 *
 * @param visitors about how many; null when that is not known for these days or with this filter
 * @param share out of a hundred of the strongest line, to draw a bar
 */
public record Line(String value, Sums sums, @Nullable Long visitors, int share) {}
