package kz.derbes.order;

import java.util.UUID;

/** An order was placed; {@code order} is its id. */
public record OrderPlaced(UUID order) {}
