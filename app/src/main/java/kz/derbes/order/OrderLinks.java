package kz.derbes.order;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Seal;
import org.springframework.stereotype.Component;

/** Unguessable addresses of orders, computed and kept nowhere: the number of the order and a keyed hash of it. */
@Component
class OrderLinks {
    private static final int ID = 16;
    private static final int PROOF = 16;
    private static final String PAGE = "order page";
    private static final String PAY = "order payment";

    private final Seal seal;

    OrderLinks(Seal seal) {
        this.seal = seal;
    }

    /** The path of the order's page for whoever has no account. */
    String page(UUID order) {
        var token = ByteBuffer.allocate(ID + PROOF)
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits())
                .put(proof(PAGE, order));
        return "/order/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The path of the page where the buyer of the order sees it. */
    String of(Purchase it) {
        return it.account() ? "/me/orders/" + it.number() : page(it.id());
    }

    /** The order of a genuine token. */
    Optional<UUID> order(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID + PROOF) return Optional.empty();
        var buffer = ByteBuffer.wrap(bytes);
        var order = new UUID(buffer.getLong(), buffer.getLong());
        boolean genuine = MessageDigest.isEqual(proof(PAGE, order), Arrays.copyOfRange(bytes, ID, bytes.length));
        return genuine ? Optional.of(order) : Optional.empty();
    }

    /** The path where the order is paid. */
    String pay(UUID order) {
        return "/pay/" + order + key(order);
    }

    String receipts(UUID order) {
        return "/pay/receipts/" + order + key(order);
    }

    private String key(UUID order) {
        return "?key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(proof(PAY, order));
    }

    boolean opensPayment(UUID order, String key) {
        return MessageDigest.isEqual(proof(PAY, order), decoded(key));
    }

    private byte[] proof(String domain, UUID order) {
        return Arrays.copyOf(seal.of(domain, order.toString()), PROOF);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
