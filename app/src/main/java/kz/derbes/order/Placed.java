package kz.derbes.order;

/** What came of a wish to order. */
public sealed interface Placed {

    /** The order; the one made before when the form was sent again. */
    record Done(Purchase order) implements Placed {}

    /** A price or the stock is not what was shown any more: nothing was ordered, and the buyer decides anew. */
    record Changed() implements Placed {}
}
