package kz.derbes.census;

import java.util.List;

/**
 * People alike in every column, as a row of the released table.
 *
 * @param values one for each column, in their order
 */
public record Group(List<String> values, long people) {}
