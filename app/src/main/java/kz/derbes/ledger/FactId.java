package kz.derbes.ledger;

import java.util.UUID;

/** The number of a fact. */
public record FactId(UUID value) {

    public static FactId parse(String text) {
        return new FactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
