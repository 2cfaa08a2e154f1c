package kz.derbes.order.offer;

/** What is wrong in a table: the number of the line from 1, the column, empty for the whole line, and a code. */
public record LineFault(int line, String column, String code) {}
