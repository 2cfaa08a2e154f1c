package kz.derbes.visit.stats.desk;

import java.time.Instant;

/** A link under which anybody may look at the figures until then; only its name is known, not the link. */
public record Share(int id, String name, Instant until) {}
