package kz.derbes.vault;

import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;

/** A wish to read some fields of one person for one purpose. */
public record Reading(SubjectId subject, Purpose purpose, Set<FieldCode> fields, Actor actor) {}
