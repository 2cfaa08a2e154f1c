package kz.derbes.disclosure.demand;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** Why a demand is refused as a whole: the closed list. */
public enum Refusal {
    /** The act that is cited does not give this body such a power. */
    NO_LEGAL_GROUND,
    /** No number, no signature, or not in writing. */
    WRONG_FORM,
    /** It asks for more people or data than its case needs. */
    TOO_WIDE,
    /** Nothing of what is demanded is kept. */
    NOTHING_HELD,
    /** A body of another country, whose road is through the authorities of Kazakhstan (RET-09). */
    FOREIGN_BODY;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Refusal> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
