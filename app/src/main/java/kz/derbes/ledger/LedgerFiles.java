package kz.derbes.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.FolderStore;
import kz.derbes.tlog.SigningKey;
import kz.derbes.tlog.Store;

/**
 * The ledger's place outside the database.
 *
 * @param folder where the log lies, with the verifier key beside it
 * @param store the same folder, written safely
 * @param key what signs the checkpoints
 */
record LedgerFiles(Path folder, Store store, SigningKey key) {
    /** The newest checkpoint that enough witnesses have signed. */
    static final String WITNESSED = "checkpoint.witnessed";

    static final String VERIFIER_KEY = "ledger.vkey";
    private static final String SIGNING_KEY = "ledger-signing.key";

    /** Opens the files below a data folder; a key is made when there is none. */
    static LedgerFiles in(Path data, String origin) throws IOException {
        Path keys = Files.createDirectories(data.resolve("keys"));
        Path folder = Files.createDirectories(data.resolve("ledger"));
        var key = readKey(keys, origin).orElse(null);
        if (key == null) key = makeKey(keys, origin);
        var files = new LedgerFiles(folder, new FolderStore(folder), key);
        if (files.store.read(VERIFIER_KEY).isEmpty()) files.publishKey();
        return files;
    }

    /** A signed note by its name; empty when there is none. */
    Optional<String> note(String name) {
        return store.read(name).map(it -> new String(it, StandardCharsets.UTF_8));
    }

    void keep(String name, String note) {
        store.write(name, note.getBytes(StandardCharsets.UTF_8));
        store.settle();
    }

    /** When the newest checkpoint was written; empty when there is none. */
    Optional<Instant> sealedAt() {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(folder.resolve(Checkpoint.FILE)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SigningKey> readKey(Path keys, String origin) throws IOException {
        Path file = keys.resolve(SIGNING_KEY);
        if (!Files.exists(file)) return Optional.empty();
        return Optional.of(SigningKey.parse(
                origin, Files.readString(file, StandardCharsets.US_ASCII).strip()));
    }

    /** The folder is closed to others before the secret is in it. */
    private static SigningKey makeKey(Path keys, String origin) throws IOException {
        var key = SigningKey.generate(origin, new SecureRandom());
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        var store = new FolderStore(keys);
        store.write(SIGNING_KEY, (key.pkcs8() + "\n").getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(keys.resolve(SIGNING_KEY), PosixFilePermissions.fromString("rw-------"));
        store.settle();
        return key;
    }

    private void publishKey() {
        store.write(VERIFIER_KEY, (key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        store.settle();
    }
}
