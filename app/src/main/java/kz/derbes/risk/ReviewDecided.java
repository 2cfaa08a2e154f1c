package kz.derbes.risk;

import java.util.UUID;
import kz.derbes.law.SubjectId;

/**
 * A review ended.
 *
 * @param outcome {@code released}, {@code upheld} or {@code expired}; an expired one is a released one
 */
public record ReviewDecided(UUID review, SubjectId subject, String outcome) {}
