package kz.derbes.order;

import org.jspecify.annotations.Nullable;

/**
 * Which orders staff look at.
 *
 * @param state null for any
 * @param paying null for any
 * @param open only those for which something is still owed by either side
 */
public record OrderFilter(@Nullable State state, @Nullable Paying paying, boolean open) {}
