package kz.derbes.incident.authority;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that only a password opens, in the form of {@code openssl enc -aes-256-cbc -pbkdf2 -iter 600000}, which every
 * authority can open without us. It keeps a secret and does not prove that nobody altered it: the paper names its sum.
 */
final class Envelope {
    static final int SHORTEST = 16;
    static final int ROUNDS = 600_000;
    private static final int SALT = 8;
    private static final int KEY = 32;
    private static final int IV = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /** What is written into this goes sealed into the other; closing it writes the end. */
    static OutputStream around(OutputStream out, String password) throws IOException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        out.write("Salted__".getBytes(StandardCharsets.US_ASCII));
        out.write(salt);
        return new CipherOutputStream(out, cipher(password, salt));
    }

    private static Cipher cipher(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, (KEY + IV) * Byte.SIZE);
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(Arrays.copyOf(derived, KEY), "AES"),
                    new IvParameterSpec(Arrays.copyOfRange(derived, KEY, KEY + IV)));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
