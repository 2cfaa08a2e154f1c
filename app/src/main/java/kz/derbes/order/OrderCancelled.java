package kz.derbes.order;

import java.util.UUID;

/** An order was cancelled or has run out of time; what is still held or charged for it must go back. */
public record OrderCancelled(UUID order) {}
