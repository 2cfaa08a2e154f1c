package kz.derbes.risk.signal;

/**
 * How one network address behaves in payments today.
 *
 * @param tag stands for the address until midnight, and for nothing after it
 * @param country ISO 3166 alpha-2; empty when it is unknown
 * @param people different people who paid or tried to from there
 */
public record Payer(String tag, String country, int tries, int refused, int people) {}
