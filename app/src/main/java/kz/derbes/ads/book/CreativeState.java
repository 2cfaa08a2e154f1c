package kz.derbes.ads.book;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where an advertisement stands; once approved its text never changes. */
public enum CreativeState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ARCHIVED;

    /** What it can become from here. */
    public Set<CreativeState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> EnumSet.of(APPROVED, DRAFT);
            case APPROVED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CreativeState.class);
        };
    }

    public boolean may(CreativeState other) {
        return next().contains(other);
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<CreativeState> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
