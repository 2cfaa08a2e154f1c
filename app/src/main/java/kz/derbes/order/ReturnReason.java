package kz.derbes.order;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** Why somebody gives goods back: the closed list; none of them has to be proven (SEL-04). */
public enum ReturnReason {
    CHANGED_MIND,
    WRONG_SIZE,
    NOT_AS_SHOWN,
    OTHER;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<ReturnReason> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
