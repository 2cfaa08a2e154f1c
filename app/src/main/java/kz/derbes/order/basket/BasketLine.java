package kz.derbes.order.basket;

import java.util.UUID;

/** What was put into a basket: how many of which offer, and the price that was shown, in tiyn. */
record BasketLine(UUID offer, int quantity, long tiyn) {}
