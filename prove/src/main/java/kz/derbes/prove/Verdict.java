package kz.derbes.prove;

/**
 * The line of one clause.
 *
 * @param checks how many observations were made
 * @param seen what was tried and counted, or what broke the promise
 */
record Verdict(String key, State state, int checks, String seen) {}
