package kz.derbes.risk.rule;

import java.util.Set;
import kz.derbes.risk.Reason;

/**
 * What rules say of features.
 *
 * @param reasons of every rule that held, even where the level stayed calm
 */
public record Ruling(Level level, Set<Reason> reasons) {}
