package kz.derbes.payment.out;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import kz.derbes.law.Language;

/**
 * What a provider is told to open its page: number and sum, nothing about the buyer.
 *
 * @param invoice our number of the attempt, 6 to 15 digits
 * @param number what the buyer calls the order
 * @param hold whether the money has to be held first, whatever is usual
 * @param back where the buyer returns, whatever came of it
 * @param hooks below which address we listen to this provider
 */
public record Opening(
        UUID attempt,
        long invoice,
        String number,
        long tiyn,
        Language language,
        Instant until,
        boolean hold,
        URI back,
        URI hooks) {}
