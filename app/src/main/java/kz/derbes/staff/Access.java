package kz.derbes.staff;

import java.util.Optional;

/** How far something is open to a holder of a right. */
public enum Access {
    NOTHING("-"),
    SEE("r"),
    CHANGE("w");

    private final String sign;

    Access(String sign) {
        this.sign = sign;
    }

    /** The sign of the table. */
    public String sign() {
        return sign;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean covers(Access wanted) {
        return compareTo(wanted) >= 0;
    }

    static Optional<Access> of(String sign) {
        for (var it : values()) if (it.sign.equals(sign)) return Optional.of(it);
        return Optional.empty();
    }
}
