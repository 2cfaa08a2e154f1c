package kz.derbes.payment;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.SubjectId;

/** A person whose payments stand still since that instant because of that breach. */
public record Frozen(SubjectId subject, UUID incident, Instant at) {}
