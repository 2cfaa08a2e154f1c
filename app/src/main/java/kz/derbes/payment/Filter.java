package kz.derbes.payment;

import org.jspecify.annotations.Nullable;

/**
 * Which attempts a list shows.
 *
 * @param state only those; null for all
 * @param method code of one way to pay; empty for all
 * @param number beginning of the order's number; empty for all
 */
public record Filter(@Nullable State state, String method, String number) {}
