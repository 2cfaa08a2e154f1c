package kz.derbes.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.Codes;

/** Where a request stands; a closed one stays closed. */
public enum State {
    RECEIVED,
    IDENTITY_CHECK,
    IN_WORK,
    PAUSED,
    EXTENDED,
    ANSWERED,
    REFUSED,
    CLOSED,
    WITHDRAWN;

    /** Those whose clock runs or rests: somebody has to do something. */
    static final Set<State> OPEN = EnumSet.of(RECEIVED, IDENTITY_CHECK, IN_WORK, PAUSED, EXTENDED);

    /** Where it may go from here. */
    Set<State> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(IN_WORK, PAUSED, EXTENDED, ANSWERED, REFUSED, WITHDRAWN);
            case IDENTITY_CHECK -> EnumSet.of(RECEIVED, IN_WORK, REFUSED, WITHDRAWN);
            case IN_WORK -> EnumSet.of(PAUSED, EXTENDED, ANSWERED, REFUSED, WITHDRAWN);
            case PAUSED -> EnumSet.of(IN_WORK, WITHDRAWN);
            case EXTENDED -> EnumSet.of(PAUSED, ANSWERED, REFUSED, WITHDRAWN);
            case ANSWERED, REFUSED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(State.class);
        };
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether nothing more can happen to it. */
    public boolean isOver() {
        return next().isEmpty();
    }

    public String code() {
        return Codes.of(this);
    }

    static State of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + code));
    }
}
