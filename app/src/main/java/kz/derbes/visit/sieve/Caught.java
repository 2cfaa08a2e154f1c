package kz.derbes.visit.sieve;

import kz.derbes.visit.core.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A hit that no reader made.
 *
 * @param crawler the mark in the list of crawlers; null when it was something else
 */
public record Caught(Refusal reason, @Nullable String crawler) {}
