package kz.derbes.law.agenda;

/**
 * How much of one kind is to be done.
 *
 * @param kind a code, as in {@link Task}
 * @param path the console page that lists it
 * @param open all that is not done
 * @param soon of it, what is due before the asked instant and not overdue
 * @param overdue of it, what should have been done by now
 */
public record Count(String kind, String path, long open, long soon, long overdue) {}
