package kz.derbes.register;

import java.time.Instant;

/** How often a field was read for a purpose since counting began, and when last. */
public record Used(String purpose, String field, long times, Instant lastAt) {

    /** A field and a purpose, as codes. */
    public record Pair(String purpose, String field) {}
}
