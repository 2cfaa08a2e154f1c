package kz.derbes.consent;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Scope;

/** Scopes by their codes. */
final class Scopes {

    private Scopes() {}

    /** The scope of a code that this room wrote. */
    static Scope of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no such scope: " + code));
    }

    static Optional<Scope> find(String code) {
        return Arrays.stream(Scope.values())
                .filter(it -> it.code().equals(code))
                .findFirst();
    }
}
