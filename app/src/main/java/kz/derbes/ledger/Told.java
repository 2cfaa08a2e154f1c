package kz.derbes.ledger;

import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/**
 * A fact about a person, as a walk through all of them meets it.
 *
 * @param within whether it is from the span and not from before it
 */
public record Told(SubjectId subject, String deed, Set<FieldCode> fields, boolean within) {}
