package kz.derbes.incident.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What the operator argues under clause 7.2 for one field: a claim with evidence and a burden of proof, without any
 * effect of its own (conflict C9, CLM-02).
 *
 * @param subject for whom; null for everybody affected
 * @param clause 7.2.1, 7.2.2 or 7.2.3
 * @param evidence the number of a fact about the person from before the breach, or of a paper
 */
public record Exemption(
        UUID id,
        @Nullable SubjectId subject,
        String clause,
        FieldCode field,
        String argument,
        String evidence,
        String by,
        Instant at) {
    public static final List<String> CLAUSES = List.of("7.2.1", "7.2.2", "7.2.3");
}
