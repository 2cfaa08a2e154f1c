package kz.derbes.payment.out;

import java.util.List;
import java.util.Optional;

/** The payment organisations of this site, in the order they are offered. */
public final class Providers {
    private final List<Provider> all;

    public Providers(List<Provider> all) {
        this.all = List.copyOf(all);
    }

    public List<Provider> all() {
        return all;
    }

    /** The one of that code; empty when the operator has no contract with it. */
    public Optional<Provider> of(String code) {
        return all.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
