package kz.derbes.visit.technical;

/**
 * How often the server failed on one kind of page.
 *
 * @param page the pattern of its address, such as {@code /shop/{code}}: what a reader typed is not in it
 */
public record Failure(String page, int status, long times) {}
