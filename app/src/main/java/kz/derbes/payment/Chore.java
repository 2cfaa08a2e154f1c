package kz.derbes.payment;

/** Work of the room that is done piece by piece, by whichever node comes first. */
public interface Chore {

    /** Does one piece; false when there was none. */
    boolean step();
}
