package kz.derbes.vault.watch;

import java.util.Comparator;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;

/**
 * What is counted together: the readings of one member of staff for one purpose, or their searches.
 *
 * @param purpose the code of the purpose, or {@code search}
 */
record Budget(String actor, String purpose) implements Comparable<Budget> {
    private static final Comparator<Budget> ORDER =
            Comparator.comparing(Budget::actor).thenComparing(Budget::purpose);

    static Budget of(Actor actor, Purpose purpose) {
        return new Budget(actor.toString(), purpose.code());
    }

    static Budget ofSearches(Actor actor) {
        return new Budget(actor.toString(), "search");
    }

    @Override
    public int compareTo(Budget other) {
        return ORDER.compare(this, other);
    }
}
