package kz.derbes.risk.review;

import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where a review stands. */
public enum State {
    /** Waits for a human. */
    OPEN,
    /** A human decided for the person. */
    RELEASED,
    /** A human decided that the Stop stands. */
    UPHELD,
    /** Nobody decided in time, so the Stop fell: a machine alone ends no right (PDL 19-1). */
    EXPIRED;

    /** What can follow; an upheld one opens again when its person objects. */
    public Set<State> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(RELEASED, UPHELD, EXPIRED);
            case UPHELD -> EnumSet.of(OPEN);
            case RELEASED, EXPIRED -> EnumSet.noneOf(State.class);
        };
    }

    /** Whether the Stop has no effect any more. */
    public boolean favours() {
        return this == RELEASED || this == EXPIRED;
    }

    public String code() {
        return Codes.of(this);
    }

    static State of(String code) {
        for (var it : values()) if (it.code().equals(code)) return it;
        throw new IllegalArgumentException("no such state: " + code);
    }
}
