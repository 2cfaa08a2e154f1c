package kz.derbes.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;

/** The two keysets outside the database: one wraps the keys of persons, the other makes the blind index. */
final class VaultKeys {
    private static final int INDEX_BYTES = 32;

    private final Aead wrapping;
    private final PrfSet index;

    private VaultKeys(Aead wrapping, PrfSet index) {
        this.wrapping = wrapping;
        this.index = index;
    }

    /**
     * Reads the keysets, or makes them for an empty vault.
     *
     * @throws IllegalStateException when a keyset is absent though the vault keeps persons: a new one would open nothing
     */
    static VaultKeys load(Path folder, boolean vaultIsEmpty) throws IOException, GeneralSecurityException {
        var wrapping = new KeyFile(folder, "vault-kek.json", AeadConfig2026.get());
        var index = new KeyFile(folder, "vault-index.json", PrfConfig2026.get());
        return new VaultKeys(
                load(wrapping, PredefinedAeadParameters.AES256_GCM, vaultIsEmpty, Aead.class),
                load(index, PredefinedPrfParameters.HMAC_SHA256_PRF, vaultIsEmpty, PrfSet.class));
    }

    private static <P> P load(KeyFile file, Parameters fresh, boolean vaultIsEmpty, Class<P> primitive)
            throws IOException, GeneralSecurityException {
        if (!file.exists() && !vaultIsEmpty) throw missing(file);
        var keyset = file.exists() ? file.read() : file.create(fresh);
        return keyset.getPrimitive(file.kind(), primitive);
    }

    private static IllegalStateException missing(KeyFile file) {
        return new IllegalStateException("the key file " + file.path()
                + " is missing though the vault keeps persons; restore it from your copy: no new key can open them");
    }

    PersonKey fresh(SubjectId subject) {
        try {
            return PersonKey.fresh(subject, 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for a person", e);
        }
    }

    byte[] wrap(PersonKey key) {
        try {
            return key.wrappedWith(wrapping);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key cannot be wrapped", e);
        }
    }

    /** Opens a person's key; a key of another person or under another keyset is an {@link IllegalStateException}. */
    PersonKey unwrap(WrappedKey it) {
        try {
            return PersonKey.unwrap(wrapping, it);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key does not open: wrong key file or altered row", e);
        }
    }

    /** The index under which a contact is stored: HMAC-SHA256 over field and normal form. */
    byte[] index(FieldCode field, String typed) {
        try {
            return index.computePrimary(message(field, typed), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no blind index", e);
        }
    }

    /** The indices under which a contact may be stored: one for each key of the set, so that the set can rotate. */
    List<byte[]> indices(FieldCode field, String typed) {
        byte[] message = message(field, typed);
        try {
            var all = new ArrayList<byte[]>();
            for (var prf : index.getPrfs().values()) all.add(prf.compute(message, INDEX_BYTES));
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no blind index", e);
        }
    }

    /** A key of 32 bytes for another use, which follows from the index key in use. */
    byte[] derive(String use) {
        try {
            return index.computePrimary(bytes(use), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no derived key", e);
        }
    }

    /** The same from each key of the index, in an order that stays. */
    List<byte[]> deriveAll(String use) {
        try {
            var all = new ArrayList<byte[]>();
            for (var prf : index.getPrfs().values()) all.add(prf.compute(bytes(use), INDEX_BYTES));
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no derived key", e);
        }
    }

    private static byte[] message(FieldCode field, String typed) {
        return bytes(field.code() + "|" + NormalForm.of(field, typed));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
