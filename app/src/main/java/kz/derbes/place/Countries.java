package kz.derbes.place;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Tells the country an address is given out in, in memory and without asking anybody (clause 4.1.4).
 *
 * <p>An address is personal: who asks must have the purpose to hold it, and should keep the answer only.
 */
public final class Countries {
    private volatile Source source;

    Countries(Source source) {
        this.source = source;
    }

    /** The table that comes with Derbes. */
    public static Countries bundled() {
        return new Countries(Packed.bundled());
    }

    /** The ISO 3166 code in capitals, such as {@code KZ}; empty for private, unassigned and unknown addresses. */
    public Optional<String> of(InetAddress address) {
        return Optional.ofNullable(source.country(address));
    }

    void replace(Source other) {
        source = other;
    }
}
