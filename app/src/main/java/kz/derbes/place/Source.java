package kz.derbes.place;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A table of addresses and countries. */
@FunctionalInterface
interface Source {

    /** The ISO 3166 code in capitals; null when the table does not know the address. */
    @Nullable
    String country(InetAddress address);
}
