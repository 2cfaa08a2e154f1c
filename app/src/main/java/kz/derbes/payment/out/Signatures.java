package kz.derbes.payment.out;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures of the providers; comparing takes the same time however much is right. */
final class Signatures {
    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** Whether the text is the Base64 of the HMAC-SHA256 of the body. */
    static boolean isHmac(String secret, byte[] body, String signature) {
        byte[] expected = Base64.getEncoder().encode(hmac(secret, body));
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** MD5 over script name, values in the order of their names, and secret, parted by semicolons: PayBox's {@code pg_sig}. */
    static String md5(String script, SortedMap<String, String> fields, String secret) {
        String text = script + ";" + String.join(";", fields.values()) + ";" + secret;
        try {
            var sum = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(sum.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
