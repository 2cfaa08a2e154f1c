package kz.derbes.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.ledger.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of transfers.
 *
 * @param recipient code of the recipient
 * @param purpose code of the purpose, or {@code by-law}
 * @param fields codes of what left, never the values
 * @param consent the consent that allowed it; null where a demand did
 * @param demand the demand of a state body that allowed it; null where a consent did
 * @param hiddenUntil until when the person is not shown it
 */
public record Passing(
        UUID id,
        String recipient,
        String country,
        String purpose,
        List<String> fields,
        @Nullable UUID consent,
        @Nullable Demanded demand,
        @Nullable Instant hiddenUntil,
        FactId fact,
        Instant at) {

    /**
     * The demand behind a passing, as its person may read it.
     *
     * @param number the demand's number in the register; empty while the register is not read
     * @param body name of the state body
     * @param ground code of the act
     * @param article what the body cited of it
     */
    public record Demanded(UUID id, String number, String body, String ground, String article) {

        static Demanded only(UUID id) {
            return new Demanded(id, "", "", "", "");
        }
    }
}
