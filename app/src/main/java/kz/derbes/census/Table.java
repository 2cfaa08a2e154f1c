package kz.derbes.census;

import java.util.List;
import java.util.stream.Collectors;

/** A released table of counts. */
public record Table(Question question, List<Group> groups) {

    /** The columns in the order of the values of a group. */
    public List<String> columns() {
        return question.all();
    }

    /** The table as lines of codes; no code needs quoting. */
    public String csv() {
        return groups.stream()
                .map(it -> String.join(",", it.values()) + "," + it.people() + "\n")
                .collect(Collectors.joining("", String.join(",", columns()) + ",people\n", ""));
    }
}
