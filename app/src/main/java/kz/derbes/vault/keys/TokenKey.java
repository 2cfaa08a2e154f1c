package kz.derbes.vault.keys;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** An AES-256 key inside a PKCS#11 token, which does the work itself; the key is sensitive and cannot be taken out. */
final class TokenKey implements Aead {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Provider token;
    private final Key key;

    private TokenKey(Provider token, Key key) {
        this.token = token;
        this.key = key;
    }

    /** The key of that label in the token, made there when there is none. */
    static TokenKey in(String library, @Nullable Long slot, String label, String pin)
            throws IOException, GeneralSecurityException {
        var token = provider(library, slot);
        var store = open(token, pin);
        if (!store.containsAlias(label)) {
            var generator = KeyGenerator.getInstance("AES", token);
            generator.init(256);
            store.setKeyEntry(label, generator.generateKey(), null, null);
        }
        var key = store.getKey(label, null);
        if (key.getEncoded() != null)
            throw new GeneralSecurityException("the key " + label + " can be taken out of the PKCS#11 token");
        return new TokenKey(token, key);
    }

    private static Provider provider(String library, @Nullable Long slot) throws GeneralSecurityException {
        String settings = """
                --name = derbes
                library = %s
                %s
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """.formatted(library, slot == null ? "slotListIndex = 0" : "slot = " + slot);
        try {
            return Security.getProvider("SunPKCS11").configure(settings);
        } catch (ProviderException | IllegalArgumentException e) {
            throw new GeneralSecurityException("no PKCS#11 token behind " + library, e);
        }
    }

    private static KeyStore open(Provider token, String pin) throws IOException, GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin.toCharArray());
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("the PKCS#11 token does not open: wrong PIN, or locked", e);
        }
    }

    @Override
    public byte[] encrypt(byte[] text, byte[] bound) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(text);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
        // a token asked to open nothing at all answers with nothing, and has verified nothing
        if (sealed.length < NONCE + TAG_BITS / 8)
            throw new GeneralSecurityException("too short to be sealed by a token");
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), bound)
                .doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", token);
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        } catch (ProviderException e) {
            throw new InvalidKeyException("the PKCS#11 token refuses its key", e);
        }
        if (bound.length > 0) cipher.updateAAD(bound);
        return cipher;
    }
}
