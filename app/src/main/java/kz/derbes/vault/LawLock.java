package kz.derbes.vault;

import java.time.Instant;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/**
 * A value a law keeps past an erasure.
 *
 * @param term key of the term in the law file that says why
 * @param until the instant it goes by itself
 */
public record LawLock(SubjectId subject, FieldCode field, String term, Instant until) {}
