package kz.derbes.ledger;

import java.util.UUID;

/** The number of a fact: its place among the facts, then 74 random bits that nobody can guess (RFC 9562, version 8). */
public record FactId(UUID value) {
    private static final int RANDOM_BITS_ABOVE = 16;

    public static FactId parse(String text) {
        return new FactId(UUID.fromString(text));
    }

    /** What the database makes a number of; its first thirteen digits give way to the place and the version. */
    static UUID salt() {
        return UUID.randomUUID();
    }

    /** The place among the facts. */
    long seq() {
        return value.getMostSignificantBits() >>> RANDOM_BITS_ABOVE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
