package kz.derbes.visit.stats.web;

import org.jspecify.annotations.Nullable;

/**
 * One figure of the overview.
 *
 * @param key message key of its name after {@code stats.tile.}
 * @param text the figure; null when it is too few people or not known
 * @param change beside the other period; null without one
 */
record Tile(String key, @Nullable String text, @Nullable Change change) {}
