package kz.derbes.law.counting;

/** A room that knows how many people it holds data of, to be told to nobody by name (PDL 25-1, conflict C26). */
public interface Heads {

    /** What kind of people: {@code account-holders} or {@code visitors}. */
    String kind();

    /** How many there are now. */
    long count();
}
