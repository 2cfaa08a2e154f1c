package kz.derbes.consent;

import java.util.UUID;
import kz.derbes.law.Scope;

/** A consent was withdrawn by its subject or visitor; {@code party} is the number of either. */
public record ConsentWithdrawn(UUID consent, UUID party, Scope scope) {}
