package kz.derbes.order.basket;

import java.util.List;

/** Where the lines of a basket are. */
sealed interface Store permits SessionStore, KeptStore {

    List<BasketLine> lines();

    void put(List<BasketLine> lines);

    /** Whether it outlasts the visit. */
    boolean isKept();
}
