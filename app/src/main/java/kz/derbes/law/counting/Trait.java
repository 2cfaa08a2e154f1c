package kz.derbes.law.counting;

import java.util.List;

/**
 * Something by which people can be told apart without a value of theirs.
 *
 * @param code its name, lower case with hyphens
 * @param values everything it can be, in the order of a table: a closed list that does not follow from the people
 */
public record Trait(String code, List<String> values) {}
