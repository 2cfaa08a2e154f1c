package kz.derbes.law;

import java.util.UUID;

/** A data subject, by a random number that means nothing outside the vault. */
public record SubjectId(UUID value) implements Party {

    public static SubjectId random() {
        return new SubjectId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static SubjectId parse(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
