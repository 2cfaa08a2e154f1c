package kz.derbes.visit.stats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last thirty minutes of those who allowed it.
 *
 * @param visitors null when fewer than five; then nothing else is told either
 * @param bars views in each five minutes, the oldest first; null where they are fewer than five people
 * @param pages pages that five people or more looked at
 */
public record Live(
        @Nullable Long visitors, long views, List<@Nullable Long> bars, List<Line> pages, List<Line> countries) {}
