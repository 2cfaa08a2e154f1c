package kz.derbes.consent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs short texts that leave the house and come back: HMAC-SHA-256 over use and text, so that a signature made for one
 * use is worth nothing for another.
 */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String sign(String use, String text) {
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(use, text));
    }

    /** The text of a signed one; empty when it was not signed here for this use. */
    Optional<String> open(String use, String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 0) return Optional.empty();
        var text = signed.substring(0, dot);
        var expected = sign(use, text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signed.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(text)
                : Optional.empty();
    }

    private byte[] mac(String use, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
