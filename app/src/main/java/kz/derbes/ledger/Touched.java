package kz.derbes.ledger;

import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/** A person whom deeds touched, and the fields that the deeds name; a deed may name none. */
public record Touched(SubjectId subject, Set<FieldCode> fields) {}
