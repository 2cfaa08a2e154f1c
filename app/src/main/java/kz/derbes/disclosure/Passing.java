package kz.derbes.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.ledger.FactId;

/**
 * One line of the register of transfers.
 *
 * @param recipient code of the recipient
 * @param purpose code of the purpose
 * @param fields codes of what left, never the values
 * @param consent the consent that allowed it
 */
public record Passing(
        UUID id,
        String recipient,
        String country,
        String purpose,
        List<String> fields,
        UUID consent,
        FactId fact,
        Instant at) {}
