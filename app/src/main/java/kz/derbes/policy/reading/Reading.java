package kz.derbes.policy.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as read.
 *
 * @param clauses in the order of the text; joined, their texts are the whole text
 * @param reserved numbers the text leaves out
 */
public record Reading(
        List<Clause> clauses,
        List<String> reserved,
        List<Defect> defects,
        List<Conflict> conflicts,
        Set<Tongue> tongues) {

    /** A language the document is written in. */
    public enum Tongue {
        KAZAKH,
        RUSSIAN
    }

    public boolean blocked() {
        return defects.stream().anyMatch(Defect::blocks);
    }

    public Optional<Clause> clause(String key) {
        return clauses.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The clauses that say it, in order. */
    public Stream<Clause> saying(Promise promise) {
        return clauses.stream().filter(it -> it.says(promise));
    }

    public boolean says(Promise promise) {
        return saying(promise).findAny().isPresent();
    }

    /** The clauses that nothing was recognised in. */
    public List<Clause> unrecognised() {
        return clauses.stream().filter(it -> it.kind() == Promise.UNRECOGNISED).toList();
    }

    public String text() {
        return String.join("", clauses.stream().map(Clause::text).toList());
    }
}
