package kz.derbes.order.offer;

/** A shelf of the shop. */
public record Category(String code, Said name) {}
