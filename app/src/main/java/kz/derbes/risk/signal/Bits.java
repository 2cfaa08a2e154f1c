package kz.derbes.risk.signal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** Addresses as numbers that sort: an IPv4 address whole, of an IPv6 address the half that is one household or host. */
final class Bits {
    private Bits() {}

    static boolean isShort(InetAddress address) {
        return address instanceof Inet4Address;
    }

    static long of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return isShort(address) ? Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong() ^ Long.MIN_VALUE;
    }

    /** How many bits such a number has. */
    static int width(InetAddress address) {
        return isShort(address) ? Integer.SIZE : Long.SIZE;
    }
}
