package kz.derbes.visit.sieve;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Networks the operator names in the form of RFC 4632 and RFC 4291, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
final class Networks {
    private final NavigableMap<BigInteger, BigInteger> four = new TreeMap<>();
    private final NavigableMap<BigInteger, BigInteger> six = new TreeMap<>();

    /**
     * Reads one network from each text.
     *
     * @throws IllegalArgumentException for a text that is no network, naming it
     */
    static Networks of(List<String> texts) {
        var networks = new Networks();
        texts.forEach(networks::add);
        return networks;
    }

    boolean isEmpty() {
        return four.isEmpty() && six.isEmpty();
    }

    boolean contains(InetAddress address) {
        var number = new BigInteger(1, address.getAddress());
        var below = family(address.getAddress().length).floorEntry(number);
        return below != null && below.getValue().compareTo(number) >= 0;
    }

    private void add(String text) {
        try {
            int slash = text.indexOf('/');
            var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bits = address.getAddress().length * 8;
            int length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (length < 0 || length > bits) throw new IllegalArgumentException("length");
            put(address, bits - length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    private void put(InetAddress address, int free) {
        var first = new BigInteger(1, address.getAddress()).shiftRight(free).shiftLeft(free);
        var last = first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
        var family = family(address.getAddress().length);
        var around = family.floorEntry(first);
        if (around != null && around.getValue().compareTo(last) >= 0) return;
        family.subMap(first, true, last, true).clear();
        family.put(first, last);
    }

    private NavigableMap<BigInteger, BigInteger> family(int bytes) {
        return bytes == 4 ? four : six;
    }

    @Override
    public String toString() {
        return Map.of("IPv4", four.size(), "IPv6", six.size()).toString();
    }
}
