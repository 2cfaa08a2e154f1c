package kz.derbes.payment.out;

import org.jspecify.annotations.Nullable;

/**
 * A question about an invoice.
 *
 * @param handle the provider's own number; null while we do not know it
 */
public record Asked(long invoice, @Nullable String handle) {}
