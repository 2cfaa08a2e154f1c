package kz.derbes.payment;

import java.net.InetAddress;
import java.util.UUID;

/**
 * A buyer's wish to pay.
 *
 * @param key of the order's payment link
 * @param method code of a provider
 * @param allowed SHA-256, in lower-case hex, of the text by which the buyer just now allowed that provider; empty when
 *     no box was ticked
 * @param address where the wish came from; kept nowhere
 * @param device the User-Agent as sent; kept nowhere
 */
public record Wish(UUID order, String key, String method, String allowed, InetAddress address, String device) {
    @Override
    public String toString() {
        return "wish to pay " + order;
    }
}
