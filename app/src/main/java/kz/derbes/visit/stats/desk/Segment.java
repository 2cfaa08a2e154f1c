package kz.derbes.visit.stats.desk;

import kz.derbes.visit.stats.core.Dimension;

/** A filter with a name. */
public record Segment(int id, String name, Dimension dimension, String value) {}
