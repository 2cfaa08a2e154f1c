package kz.derbes.ads.core;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** What an advertisement is made of. */
public enum Kind {
    TEXT,
    IMAGE,
    HTML;

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public String code() {
        return Codes.of(this);
    }
}
