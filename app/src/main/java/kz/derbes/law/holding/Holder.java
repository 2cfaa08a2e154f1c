package kz.derbes.law.holding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import kz.derbes.law.SubjectId;

/**
 * A room that keeps rows about a person. Every call is repeatable: doing it twice leaves what doing it once leaves, so
 * an interrupted erasure is simply run again.
 */
public interface Holder {

    /** The room's name, as in its package and its schema. */
    String room();

    /** The tables, as {@code schema.table}, that this holder answers for. */
    List<String> tables();

    /** What the room keeps and why. */
    List<Holding> describes();

    /** Everything the room keeps about the person, readable; the vault's own values are shown by the vault alone. */
    Export show(SubjectId subject);

    /** Removes what no law keeps, in a transaction of its own, and says what stays. */
    Erased erase(SubjectId subject);

    /**
     * Removes what has outlived its purpose at that instant and returns how many rows went (RET-02).
     *
     * @param spared those of whom nothing may be destroyed now, because they are blocked (RGT-03)
     */
    int sweep(Instant at, Set<SubjectId> spared);

    /**
     * How many rows such a sweep would remove, by item; it changes nothing. A sweep leaves none of them (RET-04).
     *
     * @return empty when the room cannot say it without doing it
     */
    default Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        return Optional.empty();
    }
}
