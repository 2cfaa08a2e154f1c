package kz.derbes.vault;

import com.google.crypto.tink.prf.Prf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.keys.KeysetFile;
import kz.derbes.vault.keys.Ring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two keysets outside the database: one wraps the keys of persons, the other makes the blind index. They are parsed
 * when their files change; a node looks at the files every second, and before it uses what it has not looked at for five.
 */
final class VaultKeys {
    private static final Logger LOG = LoggerFactory.getLogger(VaultKeys.class);
    private static final int INDEX_BYTES = 32;
    private static final long TRUSTED = Duration.ofSeconds(5).toNanos();

    private final KeysetFile wrappingFile;
    private final KeysetFile indexFile;
    private volatile WrappingKeys wrapping;
    private volatile IndexKeys index;
    private volatile long lookedAt = System.nanoTime();

    private VaultKeys(KeysetFile wrappingFile, KeysetFile indexFile) throws IOException, GeneralSecurityException {
        this.wrappingFile = wrappingFile;
        this.indexFile = indexFile;
        wrapping = WrappingKeys.read(wrappingFile);
        index = IndexKeys.read(indexFile);
    }

    static VaultKeys load(Path folder, boolean vaultIsEmpty) throws IOException, GeneralSecurityException {
        return load(new KeysetFile(folder, Ring.WRAPPING), new KeysetFile(folder, Ring.INDEX), vaultIsEmpty);
    }

    /**
     * Reads the keysets, or makes them for an empty vault.
     *
     * @throws IllegalStateException when a keyset is absent though the vault keeps persons: a new one would open nothing
     */
    static VaultKeys load(KeysetFile wrapping, KeysetFile index, boolean vaultIsEmpty)
            throws IOException, GeneralSecurityException {
        for (var file : List.of(wrapping, index)) {
            if (file.exists()) continue;
            if (!vaultIsEmpty) throw missing(file);
            file.create();
        }
        return new VaultKeys(wrapping, index);
    }

    private static IllegalStateException missing(KeysetFile file) {
        return new IllegalStateException("the key file " + file.path()
                + " is missing though the vault keeps persons; restore it from your copy: no new key can open them");
    }

    KeysetFile file(Ring ring) {
        return ring == Ring.WRAPPING ? wrappingFile : indexFile;
    }

    Held held() {
        var keys = wrapping();
        return new Held(keys.numbers(), keys.primary(), index().numbers());
    }

    /** Takes over what has changed in the files; one that cannot be read leaves the node with the keys it has. */
    synchronized void refresh() {
        try {
            if (!wrappingFile.text().equals(wrapping.text())) wrapping = WrappingKeys.read(wrappingFile);
            if (!indexFile.text().equals(index.text())) index = IndexKeys.read(indexFile);
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("the key files cannot be read now; the keys in memory go on: {}", e.toString());
        }
        lookedAt = System.nanoTime();
    }

    private WrappingKeys wrapping() {
        if (System.nanoTime() - lookedAt > TRUSTED) refresh();
        return wrapping;
    }

    private IndexKeys index() {
        if (System.nanoTime() - lookedAt > TRUSTED) refresh();
        return index;
    }

    PersonKey fresh(SubjectId subject) {
        return fresh(subject, 1);
    }

    PersonKey fresh(SubjectId subject, int generation) {
        try {
            return PersonKey.fresh(subject, generation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key for a person", e);
        }
    }

    byte[] wrap(PersonKey key) {
        try {
            return key.wrappedWith(wrapping().aead());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key cannot be wrapped", e);
        }
    }

    /**
     * Opens a person's key.
     *
     * @throws DamagedException when it is another person's, altered, or under a key that is not here
     */
    PersonKey unwrap(WrappedKey it) {
        var keys = wrapping();
        if (!keys.numbers().contains(it.key())) {
            refresh();
            keys = wrapping;
        }
        if (!keys.numbers().contains(it.key())) throw DamagedException.key(it.subject(), Damage.KEY_UNKNOWN, null);
        try {
            return PersonKey.unwrap(keys.aead(), it);
        } catch (GeneralSecurityException e) {
            throw DamagedException.key(it.subject(), Damage.KEY_DAMAGED, e);
        }
    }

    long indexPrimary() {
        return index().primary();
    }

    /** The index of a contact under the primary key: HMAC-SHA256 over field and normal form. */
    byte[] index(FieldCode field, String typed) {
        var keys = index();
        return compute(Objects.requireNonNull(keys.keys().get(keys.primary())), message(field, typed));
    }

    /** The indices under which a contact may be stored: one for each key of the set, so that the set can rotate. */
    List<byte[]> indices(FieldCode field, String typed) {
        return entries(field, typed).stream().map(IndexEntry::index).toList();
    }

    /** The entries of a contact: one for each key of the set. */
    List<IndexEntry> entries(FieldCode field, String typed) {
        byte[] message = message(field, typed);
        return index().keys().entrySet().stream()
                .map(key -> new IndexEntry(field, key.getKey(), compute(key.getValue(), message)))
                .toList();
    }

    /** The entry of a contact under one key of the set. */
    IndexEntry entry(long key, FieldCode field, String typed) {
        var prf = index().keys().get(key);
        if (prf == null) throw new IllegalStateException("no index key " + key);
        return new IndexEntry(field, key, compute(prf, message(field, typed)));
    }

    /** A key of 32 bytes for another use that follows from the index keys: one for each, by number. */
    Map<Long, byte[]> derived(String use) {
        byte[] message = use.getBytes(StandardCharsets.UTF_8);
        var all = new TreeMap<Long, byte[]>();
        index().keys().forEach((number, key) -> all.put(number, compute(key, message)));
        return all;
    }

    private static byte[] compute(Prf key, byte[] message) {
        try {
            return key.compute(message, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no blind index", e);
        }
    }

    private static byte[] message(FieldCode field, String typed) {
        return bytes(field.code() + "|" + NormalForm.of(field, typed));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
