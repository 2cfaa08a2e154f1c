package kz.derbes.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;

/**
 * An order that waits for money.
 *
 * @param number what the buyer calls it
 * @param account whether the buyer has an account; a guest's subject exists for this order alone
 * @param tiyn what is still to be paid, at least 1
 * @param language in which the buyer ordered
 * @param until when it is given up; {@link Instant#MAX} for one that was accepted unpaid
 * @param deliveryCountry ISO 3166 alpha-2
 * @param paying how the buyer chose to pay: {@code online}, {@code delivery} or {@code invoice}
 * @param providerAllowed whether the buyer allowed data to be handed to the payment provider
 * @param lines what is bought, for the fiscal receipt
 */
public record Payable(
        UUID order,
        String number,
        SubjectId subject,
        boolean account,
        long tiyn,
        Language language,
        Instant until,
        String deliveryCountry,
        String paying,
        boolean providerAllowed,
        List<Line> lines) {

    /** One line: its name in Russian, how many, and the price of one in tiyn. */
    public record Line(String name, int quantity, long tiyn) {}
}
