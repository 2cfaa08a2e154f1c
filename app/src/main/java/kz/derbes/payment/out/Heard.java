package kz.derbes.payment.out;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A hook as it came. */
public final class Heard {
    private final String kind;
    private final byte[] body;
    private final String signature;

    /**
     * @param kind last part of the address
     * @param body byte for byte
     * @param signature of the header {@code Content-HMAC}; empty without one
     */
    public Heard(String kind, byte[] body, String signature) {
        this.kind = kind;
        this.body = body.clone();
        this.signature = signature;
    }

    public String kind() {
        return kind;
    }

    String signature() {
        return signature;
    }

    /** A copy of the body. */
    public byte[] bytes() {
        return Arrays.copyOf(body, body.length);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
