package kz.derbes.incident.authority;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** How a notice went to the authority. */
public enum Channel {
    /** The portal of electronic government. */
    PORTAL,
    POST,
    E_MAIL,
    IN_PERSON;

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
