package kz.derbes.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keyed hashes of short-lived things, so that a copy of the tables tells nothing about them. */
@Component
public class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Seal(DoorSettings settings) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(settings.codeKey()), ALGORITHM);
    }

    /** The hash of a value within a domain; equal values of two domains have nothing in common. */
    public byte[] of(String domain, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] name = domain.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
            mac.update(name);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
