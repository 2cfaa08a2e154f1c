package kz.derbes.visit.stats.core;

/** What a visit adds to one value. */
public record Part(Dimension dimension, String value, Measures measures) {}
