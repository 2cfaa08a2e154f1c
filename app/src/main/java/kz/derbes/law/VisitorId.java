package kz.derbes.law;

import java.util.UUID;

/** A browser whose owner allowed it to be recognised (clause 3.3#2). */
public record VisitorId(UUID value) implements Party {

    public static VisitorId random() {
        return new VisitorId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static VisitorId parse(String text) {
        return new VisitorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
