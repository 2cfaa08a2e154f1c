package kz.derbes.visit.stats.core;

/** Only visits that have this value. */
public record Filter(Dimension dimension, String value) {}
