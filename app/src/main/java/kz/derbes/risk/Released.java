package kz.derbes.risk;

import java.time.Instant;
import java.util.UUID;

/**
 * The end of a Stop in the person's favour.
 *
 * @param human whether a member of staff decided it; false when nobody did in time and the Stop fell by itself
 */
public record Released(UUID review, Instant at, boolean human) {}
