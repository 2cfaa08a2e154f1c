package kz.derbes.vault;

import java.time.Instant;
import java.util.UUID;

/** An alarm was raised over the way people are read: a candidate for an incident. */
public record LeakSuspected(UUID alarm, Instant at) {}
