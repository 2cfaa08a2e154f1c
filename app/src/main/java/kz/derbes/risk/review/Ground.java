package kz.derbes.risk.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Codes;

/** Why a human decided so: the closed list, said in words to the person. */
public enum Ground {
    /** The person confirmed that it was them. */
    CONFIRMED(State.RELEASED),
    /** The travel or the network is explained. */
    EXPLAINED(State.RELEASED),
    /** The rule met an honest habit. */
    ORDINARY(State.RELEASED),
    /** The person says it was not them. */
    NOT_THE_PERSON(State.UPHELD),
    /** Signs that somebody else uses the account or the card. */
    STOLEN(State.UPHELD),
    /** Many failed payments without an explanation. */
    FAILED_PAYMENTS(State.UPHELD),
    /** The person was asked and gave no explanation. */
    NOT_EXPLAINED(State.UPHELD);

    private final State outcome;

    Ground(State outcome) {
        this.outcome = outcome;
    }

    /** What this ground decides. */
    public State outcome() {
        return outcome;
    }

    public String code() {
        return Codes.of(this);
    }

    /** The ground of a code; empty for a code that names none. */
    public static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static List<Ground> all() {
        return List.of(values());
    }
}
