package kz.derbes.incident;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/** An affected person wants their payments to stand still. */
public record PaymentsFrozen(SubjectId subject, UUID incident) {}
