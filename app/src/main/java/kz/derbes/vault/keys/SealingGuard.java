package kz.derbes.vault.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The keyset is encrypted under one key that never leaves its provider; the file alone opens nothing. */
public final class SealingGuard implements Guard {
    private final String provider;
    private final Aead key;

    public SealingGuard(String provider, Aead key) {
        this.provider = provider;
        this.key = key;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String close(KeysetHandle keyset, Ring ring) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, key, boundTo(ring), ring.kind());
    }

    @Override
    public KeysetHandle open(String text, Ring ring) throws GeneralSecurityException {
        if (!isSealed(text)) return new NoGuard().open(text, ring);
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, key, boundTo(ring), ring.kind());
    }

    @Override
    public boolean closed(String text) {
        return isSealed(text);
    }

    static boolean isSealed(String text) {
        return text.contains("\"encryptedKeyset\"");
    }

    private static byte[] boundTo(Ring ring) {
        return ("derbes.vault.keyset/1|" + ring.code()).getBytes(StandardCharsets.US_ASCII);
    }
}
