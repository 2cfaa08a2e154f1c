package kz.derbes.policy.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place where the document and the law, or the document and itself, do not agree.
 *
 * @param code stable name, C1 to C30
 * @param clause key of the clause; null where the document is silent
 */
public record Conflict(String code, @Nullable String clause) {}
