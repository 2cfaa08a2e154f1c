package kz.derbes.order;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** Why goods are not taken back: the closed list. */
public enum ReturnRefusal {
    USED,
    INCOMPLETE,
    NOT_RECEIVED;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<ReturnRefusal> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
