package kz.derbes.disclosure.demand;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Codes;

/** How far a demand has come; a closed one stays closed. */
public enum DemandState {
    /** In the register; the people it is about are being looked for. */
    ENTERED,
    /** What may leave is decided, and a second person is asked. */
    JUDGED,
    /** A second person answers for it; the package can be made. */
    APPROVED,
    /** The maker has taken the package. */
    RELEASED,
    /** Nothing leaves, for a reason of the closed list. */
    REFUSED,
    /** The body has taken it back. */
    WITHDRAWN;

    /** What may come next. */
    public Set<DemandState> next() {
        return switch (this) {
            case ENTERED -> EnumSet.of(JUDGED, REFUSED, WITHDRAWN);
            case JUDGED -> EnumSet.of(ENTERED, APPROVED, WITHDRAWN);
            case APPROVED -> EnumSet.of(RELEASED, WITHDRAWN);
            case RELEASED, REFUSED, WITHDRAWN -> EnumSet.noneOf(DemandState.class);
        };
    }

    public boolean closed() {
        return next().isEmpty();
    }

    /** The form used in facts, tables and messages: lower case. */
    public String code() {
        return Codes.of(this);
    }

    public static Optional<DemandState> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
