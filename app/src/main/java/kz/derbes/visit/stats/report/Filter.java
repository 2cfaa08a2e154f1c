package kz.derbes.visit.stats.report;

import kz.derbes.visit.stats.core.Dimension;

/** Only visits that have this value. */
public record Filter(Dimension dimension, String value) {}
