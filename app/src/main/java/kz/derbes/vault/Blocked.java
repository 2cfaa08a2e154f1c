package kz.derbes.vault;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/** Data of a person was blocked. */
public record Blocked(SubjectId subject, UUID block) {}
