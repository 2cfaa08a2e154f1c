package kz.derbes.payment;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.payment.out.Money;

/**
 * A movement of money at a provider as our books know it.
 *
 * @param counted whether it is the one that paid for the order
 */
public record Charge(
        String method,
        String transaction,
        UUID attempt,
        long tiyn,
        String currency,
        Money.Stage stage,
        boolean counted,
        Instant seenAt) {}
