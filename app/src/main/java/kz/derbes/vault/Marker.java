package kz.derbes.vault;

import com.google.crypto.tink.subtle.PrfAesCmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Sixty-four keyed bits over short texts: AES-CMAC, for many marks of one person must cost less than their key. */
final class Marker {
    private final PrfAesCmac prf;

    Marker(byte[] key) {
        try {
            prf = new PrfAesCmac(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for marks", e);
        }
    }

    long mark(String text) {
        try {
            byte[] bits = prf.compute(text.getBytes(StandardCharsets.UTF_8), Long.BYTES);
            return ByteBuffer.wrap(bits).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no mark", e);
        }
    }
}
