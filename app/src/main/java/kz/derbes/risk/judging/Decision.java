package kz.derbes.risk.judging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import kz.derbes.risk.rule.Features;
import kz.derbes.risk.rule.Level;

/**
 * What the rules said once, without the address and the device they said it of.
 *
 * @param rules number of the version of the rules
 * @param country ISO 3166 alpha-2; empty when it was unknown
 */
public record Decision(
        SubjectId subject,
        UUID id,
        Occasion occasion,
        Level level,
        Set<Reason> reasons,
        int rules,
        String country,
        Features features,
        Instant at) {}
