package kz.derbes.order;

import java.util.UUID;

/**
 * Money of a paid order has to go back to its buyer: the order was cancelled, or a return was accepted.
 *
 * @param refund number of the refund, for {@link Orders#markRefunded}; the same number never means other money
 * @param tiyn how much, at least 1
 */
public record RefundDue(UUID order, UUID refund, long tiyn) {}
